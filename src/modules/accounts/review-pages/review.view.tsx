import { DueTag } from '../../../ui/due-tag.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { contactDue } from '../account-page/account-picture.ts'
import { accountPlanHref, checkHref, reviewHref } from '../links.ts'
import type { LoadedPlan } from '../plan-pages/load-plan.ts'

type Shown = {
  loaded: LoadedPlan
  contacts: readonly { name: string; email: string | null; role: string | null }[]
  said: Readonly<Record<string, string>>
  errors: FormErrors | undefined
}

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' }
]

/** A review of an account with the figures beside the questions, and asking the business itself. */
export function ReviewView(shown: Shown) {
  const { loaded, errors } = shown
  const { account, objectives, signal } = loaded
  return (
    <Layout
      title={`Review of ${account.business}`}
      marking={loaded.marking}
      {...(errors ? { errors } : {})}
      backLink={{ href: accountPlanHref(account.id), text: 'The plan' }}
    >
      <span class="govuk-caption-l">{account.business}</span>
      <h1 class="govuk-heading-l">Review the account</h1>
      <FactStrip
        facts={[
          {
            name: 'Objectives reached',
            value: objectives.filter(({ status }) => status === 'reached').length,
            note: `of ${objectives.length}`
          },
          {
            name: 'Last contact',
            value: <DueTag {...contactDue(loaded)} />,
            note: `Wanted every ${account.contact_every_days} days`
          },
          { name: 'Promises late', value: signal?.promisesOverdue ?? 0, note: `of ${signal?.promisesOpen ?? 0} open` }
        ]}
      />
      <Questions {...shown} />
      <Ask {...shown} />
    </Layout>
  )
}

function Ask({ loaded: { account }, contacts, said, errors }: Shown) {
  const [first] = contacts
  return (
    <section id="ask">
      <h2 class="govuk-heading-m">Ask the business</h2>
      <p class="govuk-body">
        Three questions, by a link that opens once: do they know whom to ask, are they heard, are promises kept. The
        team and the director read the answers, nobody else.
      </p>
      <Form action={checkHref(account.id)} label="Ask the business">
        <Input
          id="name"
          name="name"
          value={said.name ?? first?.name}
          label={{ text: 'Name' }}
          errorMessage={errors?.fields.name}
        />
        <Input
          id="email"
          name="email"
          type="email"
          value={said.email ?? first?.email}
          label={{ text: 'E-mail address' }}
          errorMessage={errors?.fields.email}
        />
        <Button text="Send the link" classes="govuk-button--secondary" preventDoubleClick />
      </Form>
    </section>
  )
}

function Questions({ loaded: { account }, said, errors }: Shown) {
  const radios = (name: string, text: string, items: readonly { value: string; text: string }[]) => (
    <Radios
      name={name}
      value={said[name] ?? ''}
      classes="govuk-radios--inline"
      fieldset={{ legend: { text, classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errors?.fields[name]}
      items={[...items]}
    />
  )
  return (
    <Form action={reviewHref(account.id)}>
      {radios(
        'planQuality',
        'How good is the plan? (5 is best)',
        ['1', '2', '3', '4', '5'].map((value) => ({ value, text: value }))
      )}
      {radios('cadenceKept', 'Were we in touch as often as the tier says?', YES_NO)}
      {radios('promisesKept', 'Did both sides keep their promises?', YES_NO)}
      {radios('handOverRisk', 'How much would be lost if the lead left tomorrow?', [
        { value: 'low', text: 'Little' },
        { value: 'some', text: 'Some' },
        { value: 'high', text: 'Much' }
      ])}
      <Textarea
        id="remarks"
        name="remarks"
        rows={4}
        value={said.remarks}
        label={{ text: 'What follows from it?', classes: 'govuk-label--s' }}
        errorMessage={errors?.fields.remarks}
      />
      <Button text="Save the review" preventDoubleClick />
    </Form>
  )
}
