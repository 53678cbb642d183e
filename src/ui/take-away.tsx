import { Form } from './form.tsx'
import type { FormErrors } from './form-errors.ts'
import { Button } from './govuk/button.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { WarningText } from './govuk/warning-text.tsx'
import { Layout } from './layout.tsx'

export type TakeAwayProps = {
  title: string
  /** What the file holds, with how many: “12 accounts of your department”. */
  holds: string
  action: string
  back: { href: string; text: string }
  errors?: FormErrors | undefined
  said?: Readonly<Record<string, string>>
}

/** What stands before every file of records: what is in it, what follows from taking it, and the reason asked. */
export const TakeAway = ({ title, holds, action, back, errors, said = {} }: TakeAwayProps) => (
  <Layout title={title} backLink={back} errors={errors}>
    <h1 class="govuk-heading-l">{title}</h1>
    <p class="govuk-body-l">{holds}</p>
    <p class="govuk-body">
      A file is outside our walls: nobody can see who reads it, and it does not change when the record does. Delete it
      when you have done what you need it for.
    </p>
    <Form action={action} label={title}>
      <Textarea
        id="reason"
        name="reason"
        rows={3}
        value={said.reason ?? ''}
        label={{ text: 'What do you need it for?', classes: 'govuk-label--m' }}
        hint={{ text: 'In a sentence. For example: to send the invitations to the council on 14 December' }}
        errorMessage={errors?.fields.reason}
      />
      <WarningText
        text="Who takes what, when and why is kept. Administrators can read it, and are told when one person takes unusually much."
        iconFallbackText="Keep in mind"
      />
      <Button text="Take the file" />
    </Form>
  </Layout>
)
