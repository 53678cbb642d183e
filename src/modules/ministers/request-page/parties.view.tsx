import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { requestHref } from '../links.ts'
import type { RequestProps } from './request-props.view.tsx'

/** Whom a disclosure would touch: asked by letter, heard, and weighed. */
export const Parties = (props: RequestProps) => {
  const { shown } = props
  return (
    <section class="so-card">
      <h2 class="govuk-heading-s">Consulted</h2>
      {shown.parties.length === 0 && <p class="govuk-body-s">Nobody yet.</p>}
      {shown.parties.map((one) => (
        <div class="so-file__party">
          <p class="govuk-body-s">
            <strong>{one.party}</strong> <View view={one.view} />
            <br />
            {one.asked}. Reply by {one.replyBy}.
          </p>
          {one.answer && <p class="govuk-body-s so-words">{one.answer}</p>}
          {shown.open && !one.view && <Hear {...props} id={one.id} />}
        </div>
      ))}
      {shown.open && <Consult {...props} />}
    </section>
  )
}

const View = ({ view }: { view: 'content' | 'objects' | null }) =>
  view === null ? (
    <Tag text="Not heard yet" classes="govuk-tag--yellow" />
  ) : view === 'content' ? (
    <Tag text="Content" classes="govuk-tag--green" />
  ) : (
    <Tag text="Objects" classes="govuk-tag--red" />
  )

const Hear = ({ shown, failed, errors, values, id }: RequestProps & { id: string }) => {
  const own = failed === 'hear' && values.partyId === id
  return (
    <Details summaryText="Record what they said" open={own}>
      <Form action={`${requestHref(shown.reference)}/hear`} label="Record what they said">
        <input type="hidden" name="partyId" value={id} />
        <Radios
          idPrefix={own ? 'view' : `view-${id}`}
          name="view"
          value={own ? values.view : undefined}
          classes="govuk-radios--small"
          fieldset={{ legend: { text: 'To disclosure they are' } }}
          errorMessage={own ? errors?.fields.view : undefined}
          items={[
            { value: 'content', text: 'Content' },
            { value: 'objects', text: 'Opposed' }
          ]}
        />
        <Textarea
          id={own ? 'answerWords' : `answerWords-${id}`}
          name="answerWords"
          rows={3}
          label={{ text: 'In their words' }}
          value={own ? (values.answerWords ?? '') : ''}
          errorMessage={own ? errors?.fields.answerWords : undefined}
        />
        <Button text="Record" classes="govuk-button--secondary" />
      </Form>
    </Details>
  )
}

const Consult = ({ shown, failed, errors, values }: RequestProps) => {
  const own = failed === 'consult'
  const error = (name: string) => (own ? errors?.fields[name] : undefined)
  return (
    <Details summaryText="Consult somebody" open={own}>
      <Form action={`${requestHref(shown.reference)}/consult`} label="Consult somebody">
        <Input
          id="party"
          name="party"
          label={{ text: 'Who' }}
          value={values.party ?? shown.businesses[0]?.name ?? ''}
          errorMessage={error('party')}
        />
        <Input
          id="email"
          name="email"
          type="email"
          label={{ text: 'E-mail address' }}
          value={own ? (values.email ?? '') : ''}
          errorMessage={error('email')}
        />
        {shown.businesses.length > 0 && (
          <Select
            id="businessId"
            name="businessId"
            label={{ text: 'Business on the register' }}
            value={own ? (values.businessId ?? '') : (shown.businesses[0]?.id ?? '')}
            items={[
              { value: '', text: 'None' },
              ...shown.businesses.map(({ id, name }) => ({ value: id, text: name }))
            ]}
          />
        )}
        <Textarea
          id="words"
          name="words"
          rows={5}
          label={{ text: 'What may be disclosed, and what you ask' }}
          value={own ? (values.words ?? '') : ''}
          errorMessage={error('words')}
        />
        <Button text="Send the letter" classes="govuk-button--secondary" preventDoubleClick />
      </Form>
    </Details>
  )
}
