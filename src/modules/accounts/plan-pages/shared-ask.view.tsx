import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { planPartHref } from '../links.ts'
import type { LoadedPlan } from './load-plan.ts'
import type { PlanShown } from './plan-shown.view.tsx'

/** Beside an ask of the business: whether the firm sees it on its own page, in which words, and what government answers there. */
export function SharedAsk(props: PlanShown & { one: LoadedPlan['exchanges'][number] }) {
  const { one, loaded } = props
  if (one.side !== 'business' || one.kind !== 'ask') return null
  if (one.shared_words === null)
    return loaded.mayShare && one.status === 'open' ? (
      <Share {...props} typed={isTyped(props, 'words') || isTyped(props, 'forGroup')} />
    ) : null
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        <Tag
          text={one.for_group ? 'The firm and its subsidiaries see this' : 'The firm sees this'}
          classes="govuk-tag--blue"
        />{' '}
        {one.shared_words === one.words ? null : <>as “{one.shared_words}”</>}
      </p>
      {one.answer && (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          <strong>Answered:</strong> {one.answer} <span class="govuk-hint">{one.answered_by_name}</span>
        </p>
      )}
      {loaded.mayShare && <Answer {...props} typed={isTyped(props, 'answer')} />}
      {loaded.mayShare && (
        <Form action={planPartHref(loaded.account.id, 'unshare')} class="so-inline">
          <input type="hidden" name="exchangeId" value={one.id} />
          <button type="submit" class="so-link-button">
            Share it no longer<span class="govuk-visually-hidden">: {one.words}</span>
          </button>
        </Form>
      )}
    </>
  )
}

type One = PlanShown & { one: LoadedPlan['exchanges'][number] }

/** Whether this is the form that was refused, and shows what was typed. */
const isTyped = ({ one, said, errors }: One, field: 'words' | 'forGroup' | 'answer') =>
  said.exchangeId === one.id && errors?.fields[field] !== undefined

const Share = ({ one, loaded, said, errors, typed }: One & { typed: boolean }) => (
  <Details summaryText="Share it with the firm" open={typed}>
    <Form action={planPartHref(loaded.account.id, 'share')} label={`Share with the firm: ${one.words}`}>
      <input type="hidden" name="exchangeId" value={one.id} />
      <Textarea
        id={typed ? 'words' : `share-${one.id}`}
        name="words"
        rows={2}
        value={typed ? (said.words ?? '') : one.words}
        label={{ text: 'What the firm reads on its own page' }}
        hint={{ text: 'Nothing else of the plan is shown to it' }}
        errorMessage={typed ? errors?.fields.words : undefined}
      />
      <Checkboxes
        idPrefix={`group-${one.id}`}
        name="forGroup"
        classes="govuk-checkboxes--small"
        values={[typed ? (said.forGroup ?? '') : '']}
        errorMessage={typed ? errors?.fields.forGroup : undefined}
        items={[
          {
            value: 'yes',
            text: 'Those who speak for a subsidiary read it too',
            hint: { text: 'For the lead of the account to say' }
          }
        ]}
      />
      <Button text="Share it" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Details>
)

const Answer = ({ one, loaded, said, errors, typed }: One & { typed: boolean }) => (
  <Details summaryText={one.answer ? 'Answer it anew' : 'Answer the firm'} open={typed}>
    <Form action={planPartHref(loaded.account.id, 'answer')} label={`Answer the firm: ${one.words}`}>
      <input type="hidden" name="exchangeId" value={one.id} />
      <Textarea
        id={typed ? 'answer' : `answer-${one.id}`}
        name="answer"
        rows={2}
        value={typed ? (said.answer ?? '') : ''}
        label={{ text: 'Government’s answer, which the firm reads' }}
        errorMessage={typed ? errors?.fields.answer : undefined}
      />
      <Button text="Answer" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Details>
)
