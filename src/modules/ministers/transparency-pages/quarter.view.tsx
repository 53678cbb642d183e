import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { Corrections, ReissueNote, type ShownAdded, type ShownCorrection } from '../corrections.view.tsx'
import type { ShownMeeting } from '../find-meetings/find-meetings.view.tsx'
import {
  meetingHref,
  meetingsHref,
  quarterCsvHref,
  quarterJsonHref,
  quarterOrganisationsHref,
  transparencyHref
} from '../links.ts'

type Props = {
  department: string
  slug: string
  quarter: string
  words: string
  meetings: readonly ShownMeeting[]
  nil: readonly string[]
  corrections: readonly ShownCorrection[]
  added: readonly ShownAdded[]
  files: readonly { file_name: string; source_words: string | null }[]
}

/** One return, as the public reads it. */
export function QuarterView({ department, slug, quarter, words, meetings, nil, corrections, added, files }: Props) {
  const [old] = meetings.flatMap(({ source }) => source ?? [])
  return (
    <Layout
      title={`${department}: ministerial meetings, ${words}`}
      wide
      breadcrumbs={[{ text: 'Ministers’ meetings', href: transparencyHref() }, { text: `${department}, ${words}` }]}
    >
      <h1 class="govuk-heading-l">
        {department}: ministerial meetings, {words}
      </h1>
      <p class="govuk-body-l">
        Meetings of ministers of {department} with external organisations and individuals in {words}.
      </p>
      <ReissueNote corrections={corrections} added={added} />
      {old && <InsetText>{old}</InsetText>}
      <Downloads department={department} slug={slug} quarter={quarter} words={words} />
      {meetings.length > 0 && (
        <StackTable
          caption={`${meetings.length === 1 ? '1 meeting' : `${meetings.length} meetings`}, in order of date`}
          columns={[
            { text: 'Minister' },
            { text: 'Date' },
            { text: 'Name of organisation or individual' },
            { text: 'Purpose of meeting' }
          ]}
          rows={meetings.map((one) => [
            <Minister one={one} />,
            <a class="govuk-link" href={meetingHref(one.id)}>
              {one.when}
            </a>,
            one.organisations.map(({ name }) => name).join('; '),
            one.purpose ?? 'None given'
          ])}
        />
      )}
      {nil.length > 0 && <Nothing nil={nil} />}
      {corrections.length + added.length > 0 && <Corrections corrections={corrections} added={added} />}
      {files.length > 0 && (
        <p class="govuk-body-s">Brought in from {files.map(({ file_name }) => file_name).join(', ')}.</p>
      )}
    </Layout>
  )
}

const Minister = ({ one }: { one: ShownMeeting }) => (
  <>
    {one.personId ? (
      <a class="govuk-link" href={meetingsHref({ minister: one.personId })}>
        {one.person}
      </a>
    ) : (
      one.minister
    )}
    {one.post && <div class="govuk-hint govuk-!-margin-bottom-0">{one.post}</div>}
  </>
)

type Place = { department: string; slug: string; quarter: string; words: string }

const Downloads = ({ department, slug, quarter, words }: Place) => (
  <p class="govuk-body">
    <a class="govuk-link" href={quarterCsvHref(slug, quarter)}>
      {department} ministerial meetings {words} (CSV)
    </a>
    {', '}
    <a class="govuk-link" href={quarterOrganisationsHref(slug, quarter)}>
      one row an organisation (CSV)
    </a>
    {', '}
    <a class="govuk-link" href={quarterOrganisationsHref(slug, quarter, 'json')}>
      the same (JSON)
    </a>
    {' or '}
    <a class="govuk-link" href={quarterJsonHref(slug, quarter)}>
      JSON
    </a>
  </p>
)

const Nothing = ({ nil }: { nil: readonly string[] }) => (
  <>
    <h2 class="govuk-heading-m">Nothing to declare</h2>
    <ul class="govuk-list govuk-list--bullet">
      {nil.map((minister) => (
        <li>{minister}</li>
      ))}
    </ul>
  </>
)
