import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { openRequestHref, requestsHref } from '../links.ts'

type Props = {
  q: string
  meetings: readonly { id: string; title: string; about: string }[]
  values: Readonly<Record<string, string>>
  errors: FormErrors | undefined
}

/** Which meeting a request is about, and what was asked. One press then gathers the file. */
export const OpenRequestView = ({ q, meetings, values, errors }: Props) => {
  const field = (name: string) => ({
    id: name,
    name,
    value: values[name] ?? '',
    errorMessage: errors?.fields[name]
  })
  return (
    <Layout
      title="Open a request"
      {...(errors ? { errors } : {})}
      breadcrumbs={[{ text: 'Requests for information', href: requestsHref() }, { text: 'Open a request' }]}
    >
      <h1 class="govuk-heading-l">Open a request for information</h1>
      <Form method="get" action={openRequestHref()} label="Find the meeting">
        <div class="so-search">
          <Input
            id="q"
            name="q"
            type="search"
            value={q}
            label={{ text: 'Find the meeting by title, business or minister' }}
          />
          <Button text="Find" classes="govuk-button--secondary" />
        </div>
      </Form>
      <Form action={openRequestHref()} label="Open the request">
        {meetings.length > 0 ? (
          <Radios
            idPrefix="engagementId"
            name="engagementId"
            value={values.engagementId}
            classes="govuk-radios--small"
            fieldset={{ legend: { text: 'Meetings, the latest first', classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={errors?.fields.engagementId}
            items={meetings.map(({ id, title, about }) => ({ value: id, text: title, hint: { text: about } }))}
          />
        ) : (
          <p class="govuk-body" id="engagementId">
            No meeting held by a minister, and open to you, has these words.
          </p>
        )}
        <Textarea {...field('askedWords')} rows={4} label={{ text: 'What was asked, word for word' }} />
        <Input {...field('askerName')} label={{ text: 'Who asked' }} autocomplete="off" />
        <Input {...field('askerEmail')} type="email" label={{ text: 'Their e-mail address' }} autocomplete="off" />
        <Input
          {...field('receivedOn')}
          type="date"
          classes="govuk-input--width-10"
          label={{ text: 'Day it came in' }}
          hint={{ text: 'The first of the 20 working days is the one after' }}
        />
        <Button text="Open it and gather the file" preventDoubleClick />
      </Form>
    </Layout>
  )
}
