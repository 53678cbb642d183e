import { EmptyState } from '../../../ui/empty-state.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { NATION_WORDS, SIZE_WORDS } from '../case-queue/queue-words.ts'
import type { RoutingRule } from '../route-case/routing-rule.ts'
import type { Routing } from './load-routing.ts'

type Shown = { routing: Routing; mayKeep: boolean }

export const RoutingMapView = ({ routing, mayKeep }: Shown) => (
  <Layout title="Who does what" backLink={{ href: '/cases', text: 'Cases' }} wide>
    <h1 class="govuk-heading-l">Who does what</h1>
    <p class="govuk-body">
      A new case is read against these lines from the top; the first that fits decides. Where none does, what the
      register says of the business decides, then{' '}
      <a class="govuk-link" href="/cases/routing/learning">
        the words
      </a>
      . Not sure enough: a person at the central desk.
    </p>
    {mayKeep ? <Button text="Add a line" href="/cases/routing/new" classes="govuk-button--secondary" /> : null}
    {routing.rules.length === 0 ? (
      <EmptyState title="No line is in force">Every case goes by the register and its words.</EmptyState>
    ) : (
      <StackTable
        caption="Lines in force today, in their order"
        columns={[
          { text: 'What it does' },
          { text: 'For' },
          { text: 'Goes to' },
          { text: 'Limits' },
          { text: 'Version' }
        ]}
        rows={routing.rules.map((rule) => [
          mayKeep ? (
            <a class="govuk-link" href={`/cases/routing/${rule.slug}`}>
              {rule.words}
            </a>
          ) : (
            rule.words
          ),
          conditionsOf(rule),
          rule.teamName ?? routing.sectors.find(({ code }) => code === rule.sector)?.office ?? '',
          limitsOf(rule),
          String(rule.version)
        ])}
      />
    )}
  </Layout>
)

const conditionsOf = (rule: RoutingRule) =>
  [
    part(
      'says',
      rule.phrases.map((phrase) => `“${phrase}”`)
    ),
    part(
      'about',
      rule.topics.map((topic) => topic.replaceAll('-', ' '))
    ),
    part('sector', rule.sectors),
    part('in', [...rule.nations.map((nation) => NATION_WORDS[nation] ?? nation), ...rule.regions]),
    part(
      'with',
      rule.sizes.map((size) => SIZE_WORDS[size] ?? size)
    ),
    part('', rule.urgencies)
  ]
    .filter(Boolean)
    .join('; ')

const part = (name: string, values: readonly string[]) => (values.length ? `${name} ${values.join(' or ')}`.trim() : '')

const limitsOf = ({ capacity, opensAt, closesAt }: RoutingRule) =>
  [
    capacity ? `up to ${capacity} open cases` : '',
    opensAt && closesAt ? `urgent ones from ${opensAt.slice(0, 5)} to ${closesAt.slice(0, 5)}` : ''
  ]
    .filter(Boolean)
    .join('; ')
