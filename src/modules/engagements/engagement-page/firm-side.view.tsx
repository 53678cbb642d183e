import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { When } from '../../../ui/when.tsx'
import { engagementDeedHref } from '../links.ts'
import { Deed, type FormProps } from './deed.view.tsx'
import { fieldId } from './field-id.ts'
import type { ShownPage } from './shown-page.ts'

type Answering = {
  shown: ShownPage
  failed?: string | undefined
  errors?: FormErrors | undefined
  typed: Record<string, string>
}

/** What firms wrote to this meeting, with the box to answer them: the firm reads the answer on its own page. */
export const FirmWords = (props: Answering) =>
  props.shown.firm.words.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">What firms wrote about this</h2>
      {props.shown.firm.words.map((one) => (
        <article class="so-passage">
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
            {one.title} {one.waits && <Tag text="Waits for an answer" classes="govuk-tag--yellow" />}
          </h3>
          {one.lead && <p class="govuk-body govuk-!-margin-bottom-1">{one.lead}</p>}
          {one.words && <p class="govuk-body so-words govuk-!-margin-bottom-1">{one.words}</p>}
          {one.inConfidence && <p class="so-passage__confided">Supplied in confidence by {one.business}</p>}
          <p class="govuk-hint">
            {one.by}, {one.business}, <When {...one.at} />
          </p>
          {one.answer && (
            <p class="govuk-body">
              <strong>{one.answer.state}.</strong> {one.answer.words}{' '}
              <span class="govuk-hint">Answered by {one.answer.by}</span>
            </p>
          )}
          {one.waits && props.shown.may.log && <AnswerForm {...props} id={one.id} about={one.title} />}
        </article>
      ))}
    </section>
  )

function AnswerForm({ shown, failed, errors, typed, id, about }: Answering & { id: string; about: string }) {
  const said = failed === 'answer-firm' && typed.wordId === id ? typed : {}
  const wrong = failed === 'answer-firm' && typed.wordId === id ? (errors?.fields ?? {}) : {}
  return (
    <Form action={engagementDeedHref(shown.id, 'answer-firm')} label={`Answer: ${about}`}>
      <input type="hidden" name="wordId" value={id} />
      <Radios
        idPrefix={`answer-${id}`}
        name="answer"
        value={said.answer ?? ''}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: 'Do you take it up?' } }}
        errorMessage={wrong.answer}
        items={[
          { value: 'taken', text: 'Yes' },
          { value: 'declined', text: 'No' }
        ]}
      />
      <Textarea
        id={wrong.words ? 'words' : `words-${id}`}
        name="words"
        value={said.words ?? ''}
        rows={2}
        label={{ text: 'Answer, which the firm reads' }}
        errorMessage={wrong.words}
      />
      <Button text="Answer the firm" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  )
}

/** In the margin: which firm sees what of this meeting, and the way to take it back. */
export const ShownToFirms = ({ shown }: { shown: ShownPage }) =>
  shown.firm.shown.length === 0 ? null : (
    <section class="so-card">
      <h2 class="govuk-heading-s">What firms see of it</h2>
      {shown.firm.shown.map((one) => (
        <>
          <p class="govuk-body-s govuk-!-margin-bottom-1">
            <strong>{one.business}</strong> sees when, where and what kind
            {one.people ? ', who comes for government' : ''}, and: “{one.purpose}”
            <span class="govuk-hint govuk-!-margin-bottom-0">Shown by {one.by}</span>
          </p>
          {shown.may.showToFirm && (
            <Form
              action={engagementDeedHref(shown.id, 'hide-from-firm')}
              label={`Show it no longer to ${one.business}`}
            >
              <input type="hidden" name="businessId" value={one.businessId} />
              <button type="submit" class="so-link-button">
                Show it no longer<span class="govuk-visually-hidden"> to {one.business}</span>
              </button>
            </Form>
          )}
        </>
      ))}
    </section>
  )

export const ShowToFirmForm = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="show-to-firm" title="Show it to the firm" button="Show it to the firm">
    <p class="govuk-body">
      On its own page the firm sees when, where and what kind of meeting this is, and what you write here. It never sees
      the title, the agenda, notes or other firms. It can say whether the time suits and propose items.
    </p>
    <Select
      id="businessId"
      name="businessId"
      value={said.businessId ?? props.shown.guests[0]?.value ?? ''}
      label={{ text: 'Firm' }}
      items={props.shown.guests}
      errorMessage={wrong.businessId}
    />
    <Textarea
      id={fieldId(props.failed, 'show-to-firm', 'purpose')}
      name="purpose"
      value={said.purpose ?? ''}
      rows={2}
      label={{ text: 'What the meeting is for, in words for the firm' }}
      errorMessage={wrong.purpose}
    />
    <Checkboxes
      idPrefix="people"
      name="people"
      classes="govuk-checkboxes--small"
      values={[said.people ?? '']}
      items={[{ value: 'no', text: 'Keep to ourselves who comes for government' }]}
    />
  </Deed>
)
