import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { engagementsHref, insiderListsHref } from '../links.ts'
import { CoolOff, type CoolOffShown } from './cool-off.view.tsx'
import { AddDecision, AddPeriod } from './propriety-forms.view.tsx'

type Decision = {
  id: string
  kind: string
  words: string
  ask: string
  business: string
  businessHref: string
  when: string
  by: string
}
type Period = { title: string; words: string; when: string; now: boolean; over: boolean }
export type ProprietyShown = {
  open: readonly Decision[]
  ended: readonly Decision[]
  periods: readonly Period[]
  kinds: readonly { code: string; title: string }[]
  coolOff: CoolOffShown
  mayKeep: boolean
  errors: FormErrors | undefined
  said: Record<string, string>
}

export const ProprietyView = (shown: ProprietyShown) => (
  <Layout title="Propriety" wide errors={shown.errors} backLink={{ href: engagementsHref(), text: 'Engagements' }}>
    <h1 class="govuk-heading-l">Propriety</h1>
    <p class="govuk-body">
      Whoever plans to meet one of these firms or its group is warned, and says who cleared it before it goes on.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={insiderListsHref()}>
        Insider lists
      </a>
      : who could read what is market sensitive, and who has.
    </p>
    {shown.open.length > 0 ? (
      <StackTable
        caption="Open decisions about firms"
        columns={['Firm', 'Decision', 'Whom to ask', 'Open', ...(shown.mayKeep ? ['Change'] : [])].map((text) => ({
          text
        }))}
        rows={shown.open.map((one) => [...cellsOf(one), ...(shown.mayKeep ? [<End one={one} />] : [])])}
      />
    ) : (
      <EmptyState title="No decision is open">
        Nobody has said that a decision about a firm is in front of government.
      </EmptyState>
    )}
    {shown.mayKeep && <AddDecision {...shown} />}
    <h2 class="govuk-heading-m">Periods before elections</h2>
    {shown.periods.length === 0 && <p class="govuk-body">None is set.</p>}
    <ul class="govuk-list">
      {shown.periods.map((one) => (
        <li>
          <Tag
            text={one.now ? 'Now' : one.over ? 'Over' : 'To come'}
            classes={one.now ? 'govuk-tag--red' : one.over ? 'govuk-tag--grey' : 'govuk-tag--blue'}
          />{' '}
          <strong>{one.title}</strong>, {one.when}. {one.words}
        </li>
      ))}
    </ul>
    {shown.mayKeep && <AddPeriod {...shown} />}
    <CoolOff {...shown} />
    {shown.ended.length > 0 && (
      <Details summaryText={`Decided (${shown.ended.length})`}>
        <StackTable
          caption="Decided"
          captionHidden
          columns={['Firm', 'Decision', 'Whom to ask', 'Open'].map((text) => ({ text }))}
          rows={shown.ended.map(cellsOf)}
        />
      </Details>
    )}
  </Layout>
)

const cellsOf = (one: Decision) => [
  <a class="govuk-link" href={one.businessHref}>
    {one.business}
  </a>,
  <>
    <strong>{one.kind}</strong>
    <br />
    {one.words}
  </>,
  one.ask,
  <>
    {one.when}
    <br />
    <span class="govuk-hint govuk-!-margin-bottom-0">Kept by {one.by}</span>
  </>
]

const End = ({ one }: { one: Decision }) => (
  <Form action={`/engagements/propriety/${one.id}/end`} label={`Decided: ${one.business}, ${one.kind}`}>
    <Button
      text="It is decided"
      classes="govuk-button--secondary govuk-!-margin-bottom-0"
      attributes={{ 'aria-label': `It is decided: ${one.kind}, ${one.business}` }}
    />
  </Form>
)
