import { Layout } from '../../../ui/layout.tsx'
import { accountPlanHref } from '../links.ts'
import type { ComparedPlans } from './compare-plans.ts'

const MARKS = { kept: '', out: 'Taken out: ', in: 'Put in: ' } as const

/** What changed from one version of a plan to another. */
export const CompareView = ({ compared: { loaded, from, to, parts } }: { compared: ComparedPlans }) => (
  <Layout
    title={`Plan of ${loaded.account.business}, versions ${from} and ${to}`}
    marking={loaded.marking}
    backLink={{ href: accountPlanHref(loaded.account.id), text: 'The plan' }}
  >
    <span class="govuk-caption-l">{loaded.account.business}</span>
    <h1 class="govuk-heading-l">
      From version {from} to version {to}
    </h1>
    {parts.map(({ title, pieces, same }) => (
      <section>
        <h2 class="govuk-heading-m">{title}</h2>
        {same && <p class="govuk-hint">Nothing changed.</p>}
        <ul class="govuk-list so-compare">
          {pieces.map(({ kind, words }) => (
            <li class={`so-compare__${kind}`}>
              {kind !== 'kept' && <strong>{MARKS[kind]}</strong>}
              {words}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </Layout>
)
