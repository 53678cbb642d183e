import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { requestHref } from '../links.ts'
import type { RequestProps } from './request-props.view.tsx'

/** Taking longer, and answering. */
export const FinishForms = (props: RequestProps) => (
  <section>
    <h2 class="govuk-heading-m">Answer</h2>
    {!props.shown.extended && <Longer {...props} />}
    <Answer {...props} />
  </section>
)

const Longer = ({ shown, failed, errors, values }: RequestProps) => {
  const own = failed === 'extend'
  return (
    <Details summaryText="Take longer to weigh the public interest" open={own}>
      <Form action={`${requestHref(shown.reference)}/extend`} label="Take longer">
        <Input
          id="dueOn"
          name="dueOn"
          type="date"
          classes="govuk-input--width-10"
          label={{ text: 'New day for the answer' }}
          hint={{ text: 'At most another 20 working days, and once' }}
          value={own ? (values.dueOn ?? '') : ''}
          errorMessage={own ? errors?.fields.dueOn : undefined}
        />
        <Textarea
          id={own ? 'reason' : 'extend-reason'}
          name="reason"
          rows={2}
          label={{ text: 'Why, as whoever asked will read it' }}
          value={own ? (values.reason ?? '') : ''}
          errorMessage={own ? errors?.fields.reason : undefined}
        />
        <Button text="Take longer" classes="govuk-button--secondary" />
      </Form>
    </Details>
  )
}

const Answer = ({ shown, failed, errors, values }: RequestProps) => {
  const own = failed === 'answer'
  const given = own ? values : {}
  const error = (name: string) => (own ? errors?.fields[name] : undefined)
  return (
    <Form action={`${requestHref(shown.reference)}/answer`} label="Answer the request">
      <Input
        id="title"
        name="title"
        label={{ text: 'Title in the public log' }}
        value={given.title ?? shown.suggested.title}
        errorMessage={error('title')}
      />
      <Textarea
        id="asked"
        name="asked"
        rows={3}
        label={{ text: 'What was asked, as the public will read it' }}
        hint={{ text: 'Name nobody who asked' }}
        value={given.asked ?? shown.asked}
        errorMessage={error('asked')}
      />
      <Textarea
        id="answer"
        name="answer"
        rows={5}
        label={{ text: 'Answer' }}
        hint={{ text: 'Goes to whoever asked and into the public log, above the pieces' }}
        value={given.answer ?? ''}
        errorMessage={error('answer')}
      />
      {shown.hidden.elsewhere.length > 0 && (
        <Checkboxes
          idPrefix="accountedFor"
          name="accountedFor"
          values={given.accountedFor === 'yes' ? ['yes'] : []}
          errorMessage={error('accountedFor')}
          items={[{ value: 'yes', text: 'I have asked about what I may not see, and the answer accounts for it' }]}
        />
      )}
      <Checkboxes
        idPrefix="confirmed"
        name="confirmed"
        values={given.confirmed === 'yes' ? ['yes'] : []}
        errorMessage={error('confirmed')}
        items={[{ value: 'yes', text: 'I have read every piece that is released' }]}
      />
      <Button text="Answer and publish" preventDoubleClick />
    </Form>
  )
}
