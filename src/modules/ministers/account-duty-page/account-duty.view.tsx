import { DueTag } from '../../../ui/due-tag.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Timeline, type TimelineEntry } from '../../../ui/timeline.tsx'
import { dayInWords, londonDay } from '../../government/index.ts'
import { businessHref } from '../../register/links.ts'
import { dutyWords } from '../duty-board/duty-words.ts'
import type { Duty } from '../duty-board/list-duty.ts'
import { accountDutyHref, dutyHref, makeBidHref } from '../links.ts'

type Shown = {
  duty: Duty
  chain: readonly TimelineEntry[]
  posts: readonly { id: string; words: string }[]
  /** Whether the reader may hand it on and waive it, which is for the department whose minister owes it, or keeps duties at all. */
  may: { handOn: boolean; waive: boolean; keep: boolean }
  mayBid: boolean
  values: Readonly<Record<string, string>>
  errors?: FormErrors | undefined
}

/** The duty to meet one business: who owes it, how it came to them, and how to waive it or hand it on. */
export function AccountDutyView({ duty, chain, posts, may, mayBid, values, errors }: Shown) {
  const field = (name: string) => ({ name, id: name, value: values[name] ?? '', errorMessage: errors?.fields[name] })
  return (
    <Layout
      title={`Duty to meet ${duty.business}`}
      errors={errors}
      backLink={{ href: dutyHref(), text: 'Duty to meet' }}
      wide
    >
      <span class="govuk-caption-l">Duty to meet</span>
      <h1 class="govuk-heading-l">{duty.business}</h1>
      <p class="govuk-body">
        <DueTag {...dutyWords(duty)} />
      </p>
      <SummaryList rows={rowsOf(duty)} />
      <div class="so-actions">
        {mayBid && <Button text="Ask for a minister’s time" href={makeBidHref(duty.business_id)} />}
        <a class="govuk-link" href={businessHref(duty.business_id)}>
          The business
        </a>
      </div>
      {chain.length > 0 && (
        <>
          <h2 class="govuk-heading-m">How it came to them</h2>
          <Timeline label="Delegations and waivers, latest first" entries={chain} />
        </>
      )}
      {may.keep && !may.handOn && (
        <p class="govuk-body">The private office of {duty.post} delegates or waives this duty.</p>
      )}
      {may.handOn && (
        <Details summaryText="Delegate this duty" open={errors !== undefined && values.deed === 'delegate'}>
          <Form action={`${accountDutyHref(duty.account_id)}/delegate`} label="Delegate this duty">
            <Select
              {...field('toPostId')}
              label={{ text: 'To whom' }}
              items={[{ value: '', text: 'Choose' }, ...posts.map(({ id, words }) => ({ value: id, text: words }))]}
            />
            <Input
              {...field('reason')}
              id="delegate-reason"
              classes="govuk-!-width-two-thirds"
              label={{ text: 'Why' }}
            />
            <Button text="Delegate" preventDoubleClick />
          </Form>
        </Details>
      )}
      {may.waive && (
        <Details summaryText="Waive this duty for a time" open={errors !== undefined && values.deed === 'waive'}>
          <Form action={`${accountDutyHref(duty.account_id)}/waive`} label="Waive this duty">
            <Input {...field('untilOn')} type="date" classes="govuk-input--width-10" label={{ text: 'Until' }} />
            <Input {...field('reason')} classes="govuk-!-width-two-thirds" label={{ text: 'Why' }} />
            <Button text="Waive" classes="govuk-button--secondary" preventDoubleClick />
          </Form>
        </Details>
      )}
    </Layout>
  )
}

const rowsOf = (duty: Duty) =>
  [
    [
      'Owed by',
      duty.post
        ? `${duty.minister ?? 'Vacant'}, ${duty.post}${duty.is_delegated ? ', by delegation' : ''}`
        : 'No post answers for this sector'
    ],
    ['Tier', `${duty.tier}: at least once in ${duty.every_days} days`],
    ['Sector', duty.sector ?? 'Not known'],
    ['Last met', duty.met_at ? dayInWords(londonDay(duty.met_at)) : 'Not since the account began'],
    ['Account lead', duty.lead ?? 'Nobody'],
    ...(duty.waived_because ? [['Waived because', duty.waived_because]] : [])
  ].map(([key = '', value = '']) => ({ key: { text: key }, value: { text: value } }))
