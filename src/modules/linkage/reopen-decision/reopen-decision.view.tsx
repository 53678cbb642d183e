import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { ANSWERS } from '../decide-link/decide-link.schema.ts'
import type { DecisionMade } from '../link-page/load-decisions.ts'
import { linkHref, reopenHref } from '../links.ts'

type Shown = { recordId: string; standing: readonly DecisionMade[]; said: Record<string, string>; errors?: FormErrors }

export function ReopenDecisionView({ recordId, standing, said, errors }: Shown) {
  const [first] = standing
  return (
    <Layout title="Reopen a decision" {...(errors ? { errors } : {})} backLink={linkHref(recordId)}>
      <span class="govuk-caption-l">{first?.record}</span>
      <h1 class="govuk-heading-l">Reopen a decision</h1>
      {first ? (
        <Reopen recordId={recordId} standing={standing} said={said} {...(errors ? { errors } : {})} />
      ) : (
        <EmptyState title="Nothing is decided of this record">There is nothing to reopen.</EmptyState>
      )}
    </Layout>
  )
}

function Reopen({ recordId, standing, said, errors }: Shown) {
  const wrong = errors?.fields ?? {}
  const only = standing.length === 1 ? standing[0]?.business_id : undefined
  return (
    <Form action={reopenHref(recordId)}>
      <Radios
        name="businessId"
        value={said.businessId ?? only ?? ''}
        fieldset={{ legend: { text: 'Which decision?' } }}
        errorMessage={wrong.businessId && { text: 'Select the decision' }}
        items={standing.map(({ business_id, business, answer, decided_by_name, reason }) => ({
          value: business_id,
          text: `${wordsOf(answer)}: ${business}`,
          hint: { text: `${decided_by_name}: ${reason}` }
        }))}
      />
      <Radios
        name="answer"
        value={said.answer ?? ''}
        fieldset={{ legend: { text: 'What is right instead?' } }}
        errorMessage={wrong.answer}
        items={[
          ...ANSWERS.map(({ value, text }) => ({ value, text })),
          { divider: 'or' },
          { value: '', text: 'Leave it to whoever reviews next' }
        ]}
      />
      <Textarea
        id="reason"
        name="reason"
        rows={3}
        value={said.reason ?? ''}
        label={{ text: 'Why is it looked at again?' }}
        hint={{ text: 'The old answer stays on record beside this' }}
        errorMessage={wrong.reason}
      />
      <Button text="Reopen it" />
    </Form>
  )
}

const wordsOf = (answer: string) => ANSWERS.find(({ value }) => value === answer)?.text ?? answer
