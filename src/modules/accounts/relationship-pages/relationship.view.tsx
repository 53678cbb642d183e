import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Panel } from '../../../ui/govuk/panel.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { answerCheckHref, openCheckHref } from '../links.ts'

/** What a link to the questions shows before it is used up. */
export function OpenCheckView({ secret, good }: { secret: string; good: boolean }) {
  if (!good)
    return (
      <Layout title="This link has been used or has run out">
        <h1 class="govuk-heading-l">This link has been used or has run out</h1>
        <p class="govuk-body">Nothing is lost: ask your account manager to send another.</p>
      </Layout>
    )
  return (
    <Layout title="Three questions about working with government">
      <h1 class="govuk-heading-l">Three questions about working with government</h1>
      <p class="govuk-body">They take about a minute. The link opens them once, in this browser.</p>
      <Form action={openCheckHref(secret)}>
        <Button text="Open the questions" isStartButton />
      </Form>
    </Layout>
  )
}

const SCALE = ['Not at all', 'A little', 'Somewhat', 'Mostly', 'Completely']
const QUESTIONS = [
  ['knowsWhom', 'Do you know whom in government to ask, whatever the matter?'],
  ['isHeard', 'When you tell government something, are you heard?'],
  ['promisesKept', 'Does government do what it promises you?']
] as const

type Shown = {
  check: { id: string; business: string; lead: string; lead_email: string; answered_at: Date | null }
  said: Readonly<Record<string, string>>
  errors: FormErrors | undefined
}

/** The three questions, and the thanks. */
export function AnswerCheckView({ check, said, errors }: Shown) {
  if (check.answered_at)
    return (
      <Layout title="Thank you">
        <Panel titleText="Thank you" html={<>{check.lead} and the director read what you said</>} />
        <p class="govuk-body">
          If something cannot wait, write to {check.lead} at{' '}
          <a class="govuk-link" href={`mailto:${check.lead_email}`}>
            {check.lead_email}
          </a>
          .
        </p>
      </Layout>
    )
  return (
    <Layout title="How is it to work with government?" {...(errors ? { errors } : {})}>
      <span class="govuk-caption-l">{check.business}</span>
      <h1 class="govuk-heading-l">How is it to work with government?</h1>
      <p class="govuk-body">
        {check.lead} leads your relationship with government. Your answers are read by the people who look after{' '}
        {check.business}, and by the director they answer to. They are not published.
      </p>
      <Form action={answerCheckHref(check.id)}>
        {QUESTIONS.map(([name, text]) => (
          <Radios
            name={name}
            value={said[name] ?? ''}
            fieldset={{ legend: { text, classes: 'govuk-fieldset__legend--m' } }}
            errorMessage={errors?.fields[name]}
            items={SCALE.map((words, at) => ({ value: String(at + 1), text: words }))}
          />
        ))}
        <Textarea
          id="words"
          name="words"
          rows={4}
          value={said.words}
          label={{ text: 'Anything you want us to know (optional)', classes: 'govuk-label--m' }}
          errorMessage={errors?.fields.words}
        />
        <Button text="Send" preventDoubleClick />
      </Form>
    </Layout>
  )
}
