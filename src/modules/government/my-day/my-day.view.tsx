import { Sparkline } from '../../../ui/charts/sparkline.tsx'
import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import type { MyDay } from './load-my-day.ts'
import type { MyDayLine, MyDaySection } from './my-day-part.ts'

/** What waits for the reader, the soonest first, from every part of the house. */
export function MyDayView({ day, name }: { day: MyDay; name: string }) {
  const waiting = day.main.filter(isShown)
  return (
    <Layout title="My day" wide sidebar={<Beside day={day} />}>
      <span class="govuk-caption-l">{day.day}</span>
      <h1 class="govuk-heading-l">{name ? `Good day, ${name.split(' ')[0]}` : 'My day'}</h1>
      {day.facts.length > 0 && (
        <FactStrip
          facts={day.facts.map((fact) => ({
            name: fact.name,
            value: (
              <a class="govuk-link" href={fact.href}>
                {fact.value}
              </a>
            )
          }))}
        />
      )}
      {waiting.length === 0 && (
        <EmptyState title="Nothing waits for you today">
          What becomes due, and what others ask of you or your team, shows here.
        </EmptyState>
      )}
      {waiting.map((section) => (
        <Section {...section} />
      ))}
    </Layout>
  )
}

const isShown = ({ lines, nothing }: MyDaySection) => lines.length > 0 || nothing !== undefined

const Section = ({ title, lines, count, nothing, more }: MyDaySection) => (
  <section>
    <h2 class="govuk-heading-m">
      {title} <Count shown={lines.length} count={count} />
    </h2>
    {lines.length > 0 ? (
      <Queue label={title} rows={lines.map(rowOf)} />
    ) : (
      <EmptyState title={nothing ?? ''} headingLevel={3} />
    )}
    {more && <More {...more} />}
  </section>
)

const Count = ({ shown, count }: { shown: number; count: number | undefined }) =>
  count !== undefined && count > shown ? <span class="so-count">{`${shown} of ${count}`}</span> : null

const More = ({ text, href }: { text: string; href: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={href}>
      {text}
    </a>
  </p>
)

const rowOf = ({ title, href, about, due }: MyDayLine) => ({
  title,
  href,
  ...(due ? { due: <DueTag {...due} /> } : {}),
  ...(about?.length ? { about: inLines(about) } : {})
})

const inLines = (lines: readonly string[]) =>
  lines.map((line, at) => (
    <>
      {at > 0 && <br />}
      {line}
    </>
  ))

const Beside = ({ day }: { day: MyDay }) => (
  <>
    {day.beside.filter(isShown).map((section) => (
      <Card {...section} />
    ))}
    {day.trends.map(({ heading, ...trend }) => (
      <section class="so-card">
        <h2 class="govuk-heading-s">{heading}</h2>
        <Sparkline {...trend} />
      </section>
    ))}
  </>
)

const Card = ({ title, lines, count, nothing, more }: MyDaySection) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">
      {title} <Count shown={lines.length} count={count} />
    </h2>
    {lines.length === 0 && <p class="govuk-body-s">{nothing}</p>}
    <ul class="govuk-list govuk-body-s so-promises">
      {lines.map(({ title: words, href, about, due }) => (
        <li>
          {due && (
            <>
              <DueTag {...due} />
              <br />
            </>
          )}
          <a class="govuk-link" href={href}>
            {words}
          </a>
          {about?.map((line) => (
            <>
              <br />
              {line}
            </>
          ))}
        </li>
      ))}
    </ul>
    {more && <More {...more} />}
  </section>
)
