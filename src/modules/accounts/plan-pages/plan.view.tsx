import { dayForPage } from '../../../platform/dates.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorMessage } from '../../../ui/govuk/error-message.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { accountHref, accountsHref, planPartHref } from '../links.ts'
import type { LoadedPlan } from './load-plan.ts'
import { Objectives } from './objectives.view.tsx'
import { PlanBeside } from './plan-beside.view.tsx'
import { DecidePlanForm, SendPlanForm } from './plan-forms.view.tsx'
import { Contributions, Exchanges } from './plan-parts.view.tsx'
import type { PlanShown } from './plan-shown.view.tsx'

/** What both sides want, what is to be reached, and how far it has come. */
export function PlanView(shown: PlanShown) {
  const { loaded, errors } = shown
  const { account, approved, inHand, marking, open } = loaded
  const version = inHand ?? approved ?? loaded.versions[0]
  return (
    <Layout
      title={`Plan of ${account.business}`}
      wide
      marking={open ? marking : undefined}
      {...(errors ? { errors } : {})}
      breadcrumbs={[
        { text: 'Accounts', href: accountsHref() },
        { text: account.business, href: accountHref(account.id) },
        { text: 'Plan' }
      ]}
      sidebar={open && <PlanBeside loaded={loaded} />}
    >
      <span class="govuk-caption-l">{account.business}</span>
      <h1 class="govuk-heading-l">Account plan</h1>
      {!open && (
        <EmptyState title="This plan is for its team">
          It is marked {marking}. Ask {account.lead}, who leads the account, if you need to know it.
        </EmptyState>
      )}
      {open && <Stands loaded={loaded} />}
      {open && !version && <Nothing loaded={loaded} />}
      {open && version && <Words version={version} />}
      {open && <Objectives loaded={loaded} />}
      {open && <Exchanges {...shown} />}
      {open && <Contributions {...shown} />}
      {errors?.fields[''] && <ErrorMessage text={errors.fields[''].text} />}
      {loaded.mayWrite && inHand?.status === 'draft' && <SendPlanForm id={account.id} />}
      {loaded.mayDecide && <DecidePlanForm {...shown} />}
    </Layout>
  )
}

function Stands({ loaded: { inHand, approved, versions } }: { loaded: LoadedPlan }) {
  const returned = versions[0]?.status === 'returned' ? versions[0] : undefined
  if (inHand?.status === 'sent')
    return (
      <InsetText
        text={`Version ${inHand.number} waits for approval since ${inHand.sent_at ? dayForPage(inHand.sent_at).text : ''}.`}
      />
    )
  if (inHand)
    return (
      <InsetText text={`Version ${inHand.number} is a draft by ${inHand.written_by_name}. Only the team sees it.`} />
    )
  if (returned)
    return <InsetText text={`${returned.decided_by_name} sent version ${returned.number} back: ${returned.remarks}`} />
  if (approved?.decided_at)
    return (
      <InsetText
        text={`Version ${approved.number}, approved by ${approved.decided_by_name} on ${dayForPage(approved.decided_at).text}.`}
      />
    )
  return null
}

const Nothing = ({ loaded: { account, mayWrite } }: { loaded: LoadedPlan }) => (
  <EmptyState title="No plan has been written yet">
    {mayWrite ? (
      <a class="govuk-link" href={planPartHref(account.id, 'write')}>
        Write the plan
      </a>
    ) : (
      'Its lead and deputy write one.'
    )}
  </EmptyState>
)

const Words = ({ version }: { version: LoadedPlan['versions'][number] }) => (
  <div class="so-both-sides">
    <WordsOf title="What the business wants" text={version.company_priorities} />
    <WordsOf title="What government wants" text={version.government_priorities} />
    <WordsOf title="How we go about it" text={version.strategy} />
  </div>
)

const WordsOf = ({ title, text }: { title: string; text: string }) => (
  <section>
    <h2 class="govuk-heading-s">{title}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {text
        .split(/\n+/)
        .filter(Boolean)
        .map((line) => (
          <li>{line}</li>
        ))}
    </ul>
  </section>
)
