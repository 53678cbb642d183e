import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { When } from '../../../ui/when.tsx'
import { remindersUrl, volumeAlertUrl } from '../links.ts'
import type { ShownAlert } from './alert-in-words.ts'

type Props = { alert: ShownAlert; errors: FormErrors | undefined; said: Readonly<Record<string, string>> }

/** One person took or read unusually much: what is known of it, and what was found by whoever looked. */
export const AlertView = ({ alert, errors, said }: Props) => (
  <Layout title={alert.title} backLink={{ href: remindersUrl(), text: 'Reminders' }} errors={errors}>
    <h1 class="govuk-heading-l">{alert.title}</h1>
    <p class="govuk-body">
      {alert.about}. Counted at <When {...alert.when} />, over the 24 hours before. {alert.usual}
    </p>
    <p class="govuk-body">
      Much work can be the reason: a request for information, an event, a hand-over. Ask the person what it was for
      before you think anything. What they took is on the audit trail, which administrators read.
    </p>
    {alert.closed ? (
      <p class="govuk-inset-text">
        {alert.closed.by} looked at it on <When {...alert.closed.when} />: {alert.closed.found}
      </p>
    ) : (
      <CloseAlert id={alert.id} errors={errors} said={said} />
    )}
  </Layout>
)

const CloseAlert = ({ id, errors, said }: Omit<Props, 'alert'> & { id: string }) => (
  <Form action={volumeAlertUrl(id)} label="Say what you found">
    <Textarea
      id="found"
      name="found"
      rows={3}
      value={said.found ?? ''}
      label={{ text: 'What did you find?', classes: 'govuk-label--m' }}
      hint={{ text: 'Whom you asked, and what it was for. The person does not see this page' }}
      errorMessage={errors?.fields.found}
    />
    <Button text="It has been looked at" />
  </Form>
)
