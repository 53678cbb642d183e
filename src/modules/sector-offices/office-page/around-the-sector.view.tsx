import type { OfficeDetail } from './read-office.ts'

type Around = Pick<OfficeDetail, 'sector' | 'sponsors' | 'frontier' | 'bodies' | 'forums' | 'councils'>

/** Frontier industries, departments, bodies and forums of a sector. */
export function AroundTheSector({ sector, sponsors, frontier, bodies, forums, councils }: Around) {
  const others = sponsors.filter(({ lead }) => !lead).map(({ name }) => name)
  return (
    <>
      <Listed
        title="Frontier industries"
        words="Groups within the sector that the Industrial Strategy names first."
        names={frontier}
      />
      {sector.planAim && (
        <>
          <h2 class="govuk-heading-m">What the sector plan aims for</h2>
          <p class="govuk-body">The aim is {sector.planAim}.</p>
          <p class="govuk-hint">{sector.planAimSource}.</p>
        </>
      )}
      <Listed title="Other departments we work with" names={others} />
      <Listed title="Public bodies you may meet" names={bodies} />
      <Listed title="Where industry and government meet" names={forums} />
      {councils.map((council) => (
        <>
          <h2 class="govuk-heading-m">{council.name}</h2>
          <p class="govuk-body">
            {council.purpose} Meets: {council.meets.toLowerCase()}.
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {council.members.map(({ name, organisation, chair }) => (
              <li>
                {name}, {organisation}
                {chair ? ' (chair)' : ''}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

function Listed({ title, words, names }: { title: string; words?: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {words && <p class="govuk-body">{words}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </>
  )
}
