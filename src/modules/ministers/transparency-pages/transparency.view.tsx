import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import {
  disclosuresHref,
  fairnessHref,
  meetingsCsvHref,
  meetingsHref,
  organisationsToMatchHref,
  publishedKindHref,
  quarterHref,
  returnsHref
} from '../links.ts'

type Quarter = { department: string; slug: string; quarter: string; words: string; path: string; meetings: number }
type Other = {
  slug: string
  department: string
  kind: string
  title: string
  words: string
  path: string
  rows: number
}
type Figures = { meetings: number; ministers: number; organisations: number; businesses: number; nil: number }

const LATEST_OTHERS = 3
const LATEST = 8

type Props = {
  quarters: readonly Quarter[]
  others: readonly Other[]
  figures: Figures
  may: { match: boolean; draft: boolean }
}

/** The home of what is published about ministers’ meetings. */
export const TransparencyView = ({ quarters, others, figures, may }: Props) => (
  <Layout title="Ministers’ meetings" wide>
    <h1 class="govuk-heading-xl">Ministers’ meetings</h1>
    <p class="govuk-body-l">
      Whom ministers met from outside government, and what about, as their departments published it. Anybody may search
      it, read it and take it away.
    </p>
    <Form method="get" action={meetingsHref()} class="so-search" label="Find a meeting">
      <Input
        id="q"
        name="q"
        type="search"
        label={{ text: 'Minister, organisation or purpose' }}
        hint={{ text: 'For example, steel, or the name of a business' }}
        classes="govuk-input--width-30"
        attributes={{ maxlength: 200 }}
      />
      <Button text="Find" />
    </Form>
    <FactStrip facts={factsOf(figures)} />
    <p class="govuk-body">
      <a class="govuk-link" href={fairnessHref()}>
        Who ministers meet, and who they do not
      </a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={disclosuresHref()}>
        What has been disclosed on request
      </a>
    </p>
    {may.draft && (
      <p class="govuk-body">
        <a class="govuk-link" href={returnsHref()}>
          Transparency returns in the making
        </a>
      </p>
    )}
    {may.match && (
      <p class="govuk-body">
        <a class="govuk-link" href={organisationsToMatchHref()}>
          Decide which business is meant
        </a>
      </p>
    )}
    {quarters.length === 0 ? (
      <EmptyState title="Nothing has been published here yet">
        <p class="govuk-body">Returns appear here once they are signed off or brought in.</p>
      </EmptyState>
    ) : (
      <Published quarters={quarters} />
    )}
    {others.length > 0 && <Others others={others} />}
    <h2 class="govuk-heading-m">When returns are due</h2>
    <p class="govuk-body">
      A department publishes each quarter’s meetings by the last day of the quarter that follows: January to March by 30
      June. A minister with nothing to declare has a nil return, so that silence can be told from an omission.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={meetingsCsvHref()}>
        Take the whole register away as CSV
      </a>
    </p>
  </Layout>
)

const number = (count: number) => count.toLocaleString('en-GB')

const factsOf = ({ meetings, ministers, organisations, businesses, nil }: Figures) => [
  { name: 'Meetings', value: number(meetings) },
  { name: 'Ministers', value: number(ministers), note: 'Known by their appointments' },
  { name: 'Attendances', value: number(organisations), note: `${number(businesses)} businesses matched` },
  { name: 'Nil returns', value: number(nil) }
]

function Published({ quarters }: { quarters: readonly Quarter[] }) {
  const names = [...new Set(quarters.map(({ quarter }) => quarter))]
  const sum = (pick: (one: Quarter) => boolean) =>
    quarters.filter(pick).reduce((all, { meetings }) => all + meetings, 0)
  const departments = [...new Set(quarters.map(({ department }) => department))]
    .map((label) => ({ label, value: sum(({ department }) => department === label) }))
    .sort((a, b) => b.value - a.value)
  const years = [...new Set(names.map((quarter) => quarter.slice(0, 4)))]
    .map((label) => ({ label, value: sum(({ quarter }) => quarter.startsWith(label)) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <>
      <div class="so-beside">
        <BarChart
          id="by-department"
          title="Meetings by department"
          first="Department"
          unit="Meetings"
          figures={departments}
        />
        <BarChart id="by-year" title="Meetings by year" first="Year" unit="Meetings" figures={years} />
      </div>
      <h2 class="govuk-heading-m">Returns</h2>
      <Returns quarters={quarters} names={names.slice(0, LATEST)} caption="The latest returns" />
      {names.length > LATEST && (
        <Details summaryText={`${names.length - LATEST} earlier quarters`}>
          <Returns quarters={quarters} names={names.slice(LATEST)} caption="Earlier returns" />
        </Details>
      )}
    </>
  )
}

const Returns = ({
  quarters,
  names,
  caption
}: {
  quarters: readonly Quarter[]
  names: readonly string[]
  caption: string
}) => (
  <StackTable
    caption={caption}
    captionHidden
    columns={[{ text: 'Quarter' }, { text: 'Department and meetings' }]}
    rows={names.map((name) => {
      const of = quarters.filter(({ quarter }) => quarter === name)
      return [
        of[0]?.words,
        <ul class="govuk-list govuk-!-margin-bottom-0">
          {of.map(({ department, slug, path, meetings }) => (
            <li>
              <a class="govuk-link" href={quarterHref(slug, path)}>
                {department}
              </a>{' '}
              ({number(meetings)})
            </li>
          ))}
        </ul>
      ]
    })}
  />
)

function Others({ others }: { others: readonly Other[] }) {
  const names = [...new Set(others.map(({ title, words }) => `${title}, ${words}`))]
  return (
    <>
      <h2 class="govuk-heading-m">Hospitality, gifts, travel and senior officials’ meetings</h2>
      <OtherReturns others={others} names={names.slice(0, LATEST_OTHERS)} caption="The latest of these returns" />
      {names.length > LATEST_OTHERS && (
        <Details summaryText={`${names.length - LATEST_OTHERS} earlier returns`}>
          <OtherReturns others={others} names={names.slice(LATEST_OTHERS)} caption="Earlier of these returns" />
        </Details>
      )}
    </>
  )
}

type SomeOthers = { others: readonly Other[]; names: readonly string[]; caption: string }

const OtherReturns = ({ others, names, caption }: SomeOthers) => (
  <StackTable
    caption={caption}
    captionHidden
    columns={[{ text: 'Return' }, { text: 'Department and rows' }]}
    rows={names.map((name) => [
      name,
      <ul class="govuk-list govuk-!-margin-bottom-0 so-inline-list">
        {others
          .filter(({ title, words }) => `${title}, ${words}` === name)
          .map((one) => (
            <li>
              <a class="govuk-link" href={publishedKindHref(one.slug, one.path, one.kind)}>
                {one.department}
              </a>{' '}
              ({one.rows})
            </li>
          ))}
      </ul>
    ])}
  />
)
