import type { ComponentChildren } from 'preact'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { businessHref } from '../../register/links.ts'
import { dayWords } from '../find-support/day-words.ts'
import type { Match } from '../find-support/match.ts'
import { money } from '../ledger-pages/money.ts'
import { schemeHref } from '../links.ts'
import { PastSupportTable } from '../similar-support/past-support.view.tsx'
import type { SupportOfBusiness } from './support-of-business.ts'
import type { WhyNot } from './why-not.ts'

const SHOWN = 8

/** What this firm could get, why not the rest, and what it has had, on one page. */
export function SupportOfBusinessView({ shown }: { shown: SupportOfBusiness }) {
  const { business, found, similar } = shown
  const { fits, cannotTell, nearMisses } = found.matches
  const finder = `/support?business=${business.id}`
  return (
    <Layout
      title={`Support: ${business.name}`}
      wide
      backLink={{ href: businessHref(business.id), text: business.name }}
    >
      <h1 class="govuk-heading-l">Support: {business.name}</h1>
      <Facts shown={shown} />
      <Part title={`What it could get (${fits.length + cannotTell.length})`}>
        <p class="govuk-body">
          By what the register says: {business.words.join(', ') || 'nothing but its name'}.{' '}
          <a class="govuk-link" href={finder}>
            Say what it needs, and see all with every reason
          </a>
        </p>
        <Matches matches={[...fits, ...cannotTell].slice(0, SHOWN)} />
      </Part>
      <Part title="Why not the rest">
        {nearMisses.length > 0 && (
          <>
            <p class="govuk-body">One thing alone is in the way of these:</p>
            <Matches matches={nearMisses} />
          </>
        )}
        {shown.whyNot.length === 0 && (
          <p class="govuk-body">Nothing is ruled out by what we know: more answers would tell.</p>
        )}
        {shown.whyNot.map((group) => (
          <Group group={group} />
        ))}
      </Part>
      <Part title="What it has had">
        <Had shown={shown} />
      </Part>
      <Part title="What businesses alike have had">
        <PastSupportTable similar={similar} />
      </Part>
    </Layout>
  )
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2 class="govuk-heading-m">{title}</h2>
    {children}
  </section>
)

function Facts({ shown: { had, subsidy, group } }: { shown: SupportOfBusiness }) {
  const over = subsidy.left < 0n
  return (
    <FactStrip
      facts={[
        { name: 'Awards known', value: String(had.length), note: group.members > 1 ? 'of its whole group' : '' },
        {
          name: 'Minimal financial assistance',
          value: money(subsidy.amount, 'GBP'),
          note: `${subsidy.share}% of £315,000, since ${dayWords(subsidy.begins)}`
        },
        {
          name: over ? 'Over the limit by' : 'Left under the limit',
          value: money(over ? -subsidy.left : subsidy.left, 'GBP'),
          note: over ? (
            <Tag text="Over" classes="govuk-tag--red" />
          ) : (
            subsidy.share >= 80 && <Tag text="Near" classes="govuk-tag--yellow" />
          )
        },
        {
          name: 'Counted for',
          value: group.groupName,
          note: group.members > 1 ? `${group.members} businesses of one group` : 'in no group that we know of'
        }
      ]}
    />
  )
}

const Matches = ({ matches }: { matches: readonly Match[] }) =>
  matches.length === 0 ? (
    <p class="govuk-body">Nothing.</p>
  ) : (
    <ul class="govuk-list govuk-list--spaced">
      {matches.map(({ scheme, why }) => (
        <li>
          <a class="govuk-link" href={schemeHref(scheme.slug)}>
            {scheme.title}
          </a>
          <div class="govuk-hint govuk-!-margin-bottom-0">{reasonOf(why)}</div>
        </li>
      ))}
    </ul>
  )

function reasonOf({ verdict, deciding }: Match['why']): string {
  const words = deciding.map((one) => one.words).join('; and that ')
  if (verdict === -1) return `It would fit if ${ofTheFirm(deciding[0]?.change ?? '')}`
  if (verdict === 0) return `Depends: it is for businesses that ${words}`
  return words ? `Fits: it is for businesses that ${words}` : 'Fits: it is for any business'
}

/** What is said to a business, said of it: “you had at least 5 people” as “it had at least 5 people”. */
const ofTheFirm = (change: string) =>
  change
    .replace(/^your business /, 'it ')
    .replace(/^your /, 'its ')
    .replace(/^you /, 'it ')

const Group = ({ group: { words, schemes } }: { group: WhyNot }) => (
  <details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">
        {words} ({schemes.length})
      </span>
    </summary>
    <div class="govuk-details__text">
      <ul class="govuk-list govuk-list--bullet">
        {schemes.map(({ slug, title, because }) => (
          <li>
            <a class="govuk-link" href={schemeHref(slug)}>
              {title}
            </a>
            : for businesses that {because}
          </li>
        ))}
      </ul>
    </div>
  </details>
)

function Had({ shown: { had, business } }: { shown: SupportOfBusiness }) {
  if (had.length === 0)
    return (
      <EmptyState title="No award that we know of">
        The ledger holds what bodies have given us. What it does not hold may have been given all the same.
      </EmptyState>
    )
  return (
    <StackTable
      caption="Awards to it and its group"
      captionHidden
      columns={[
        { text: 'Support' },
        { text: 'Amount', numeric: true },
        { text: 'When' },
        { text: 'To' },
        { text: 'What came of it' }
      ]}
      rows={had.map((one) => [
        <>
          {one.scheme ?? 'Scheme not known'}
          <div class="govuk-hint govuk-!-margin-bottom-0">{one.body}</div>
        </>,
        money(BigInt(one.amount), one.currency),
        one.on ? dayWords(one.on) : `In ${one.year} to ${String((one.year + 1) % 100).padStart(2, '0')}`,
        <>
          {one.businessId === business.id ? 'This business' : one.business}
          <div class="govuk-hint govuk-!-margin-bottom-0">{Math.round(one.sure * 100)}% sure</div>
        </>,
        one.result ? `${one.result} (${one.resultSource})` : 'Not known'
      ])}
    />
  )
}
