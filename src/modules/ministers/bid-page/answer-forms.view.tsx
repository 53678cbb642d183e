import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { bidHref } from '../links.ts'
import type { BidShown } from './load-bid.ts'
import { OthersAroundIt } from './others-around.view.tsx'

type Shown = Pick<BidShown, 'bid' | 'posts' | 'officials' | 'others'> & {
  errors: FormErrors | undefined
  values: Readonly<Record<string, string>>
}

/** Yes, no, or to somebody else: each with words that go to whoever asked. */
export function AnswerForms(shown: Shown) {
  const { answer = '' } = shown.values
  return (
    <section>
      <h2 class="govuk-heading-m">Answer</h2>
      {shown.others && <OthersAroundIt others={shown.others} />}
      <Details summaryText="Accept" open={answer === 'accept' || answer === ''}>
        <Accept {...shown} />
      </Details>
      <Details summaryText="Delegate to another minister" open={answer === 'delegate'}>
        <Delegate {...shown} />
      </Details>
      <Details summaryText="Decline" open={answer === 'decline'}>
        <Decline {...shown} />
      </Details>
    </section>
  )
}

/** Fields keep what was typed in the form that was sent, and no other. */
function fieldsOf({ values, errors }: Shown, answer: string) {
  const own = values.answer === answer
  return (name: string) => ({
    name,
    id: own ? name : `${answer}-${name}`,
    value: own ? (values[name] ?? '') : '',
    errorMessage: own ? errors?.fields[name] : undefined
  })
}

function Accept(shown: Shown) {
  const field = fieldsOf(shown, 'accept')
  const day = field('day')
  return (
    <Form action={`${bidHref(shown.bid.reference)}/accept`} label="Accept">
      <div class="so-search">
        <Input {...day} type="date" value={day.value || shown.bid.wishedOn} label={{ text: 'Day' }} />
        <Input {...field('time')} type="time" value={field('time').value || '10:00'} label={{ text: 'Time' }} />
      </div>
      <Select
        {...field('officialId')}
        label={{ text: 'Official who attends' }}
        items={[
          { value: '', text: 'Nobody can attend' },
          ...shown.officials.map(({ id, name, job }) => ({ value: id, text: `${name}, ${job}` }))
        ]}
      />
      <Input
        {...field('noOfficialReason')}
        label={{ text: 'If no official attends, why' }}
        hint={{ text: 'The Ministerial Code asks for an official at talks on official business' }}
      />
      <Input
        {...field('wentOnReason')}
        label={{ text: 'If others in government meet the group within 28 days, why this goes on' }}
      />
      <Details summaryText="A decision about the business is open" open={(shown.others?.matters.length ?? 0) > 0}>
        <Input {...field('clearedBy')} label={{ text: 'Who cleared the meeting' }} />
        <Input {...field('clearReason')} label={{ text: 'What they said' }} />
      </Details>
      <Textarea {...field('words')} rows={3} label={{ text: 'Words to whoever asked' }} />
      <Button text="Accept" preventDoubleClick />
    </Form>
  )
}

function Delegate(shown: Shown) {
  const field = fieldsOf(shown, 'delegate')
  return (
    <Form action={`${bidHref(shown.bid.reference)}/delegate`} label="Delegate">
      <Select
        {...field('toPostId')}
        label={{ text: 'To whom' }}
        items={[{ value: '', text: 'Choose' }, ...shown.posts.map(({ id, words }) => ({ value: id, text: words }))]}
      />
      <Input {...field('reason')} label={{ text: 'Why, for the record' }} />
      <Textarea {...field('words')} rows={3} label={{ text: 'Words to whoever asked' }} />
      <Button text="Delegate" preventDoubleClick />
    </Form>
  )
}

function Decline(shown: Shown) {
  const field = fieldsOf(shown, 'decline')
  return (
    <Form action={`${bidHref(shown.bid.reference)}/decline`} label="Decline">
      <Textarea {...field('words')} rows={3} label={{ text: 'Words to whoever asked' }} />
      <Button text="Decline" classes="govuk-button--warning" preventDoubleClick />
    </Form>
  )
}
