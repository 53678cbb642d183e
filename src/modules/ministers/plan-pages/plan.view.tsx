import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords } from '../../government/index.ts'
import { businessHref } from '../../register/links.ts'
import { bidHref, planHref, plansHref } from '../links.ts'
import { gapWords } from './gap-words.ts'
import type { LoadedPlan, ProposedMeeting } from './load-plan.ts'

type Shown = LoadedPlan & { mayChange: boolean }

/** One proposed quarter: how good it is proved to be, each meeting with its reasons, and what it leaves out and why. */
export function PlanView({ plan, meetings, misses, mayChange }: Shown) {
  const open = mayChange && plan.status === 'proposed'
  return (
    <Layout title={`Plan ${plan.number}`} backLink={{ href: plansHref(), text: 'Proposed quarters' }} wide>
      <span class="govuk-caption-l">
        {plan.weeks === 1 ? '1 week' : `${plan.weeks} weeks`} from {dayInWords(plan.starts_on)}, proposed by{' '}
        {plan.made_by_name}
      </span>
      <h1 class="govuk-heading-l">Plan {plan.number}</h1>
      <Worth plan={plan} meetings={meetings} />
      {open && (
        <div class="so-actions">
          <Form action={`${planHref(plan.id)}/accept`}>
            <Button text="Accept: make these bids" preventDoubleClick />
          </Form>
          <Form action={`${planHref(plan.id)}/again`}>
            <Button text="Solve again, keeping what is locked" classes="govuk-button--secondary" preventDoubleClick />
          </Form>
        </div>
      )}
      {plan.status !== 'proposed' && (
        <p class="govuk-body">
          Accepted by {plan.decided_by_name}: each meeting is a bid that a private office answers.
        </p>
      )}
      <Beside plan={plan} />
      {misses.length > 0 && <Missed misses={misses} />}
      <h2 class="govuk-heading-m">Meetings, week by week</h2>
      {byWeek(meetings).map(([week, own]) => (
        <section key={week} class="so-plan">
          <h3 class="govuk-heading-s">Week of {dayInWords(week)}</h3>
          <Week week={week} meetings={own} open={open} planId={plan.id} />
        </section>
      ))}
    </Layout>
  )
}

function Worth({ plan, meetings }: Pick<Shown, 'plan' | 'meetings'>) {
  const { ours, owed, size } = plan.figures
  return (
    <FactStrip
      facts={[
        {
          name: 'Duty met',
          value: `${ours.met} of ${owed}`,
          note: `${size.posts} posts, ${size.businesses} businesses`
        },
        { name: 'Meetings', value: meetings.length, note: `${ours.trips} journeys` },
        {
          name: 'Worth',
          value: `${Number(plan.points).toLocaleString('en-GB')} points`,
          note: `at most ${Number(plan.bound).toLocaleString('en-GB')} in any plan`
        },
        { name: 'From the best plan, at most', ...gapWords(plan) }
      ]}
    />
  )
}

function Beside({ plan }: Pick<Shown, 'plan'>) {
  const { ours, greedy, groups } = plan.figures
  const short = groups.filter(({ floor, met }) => met < floor)
  return (
    <Details summaryText="How it compares, and whether anybody is left out">
      <StackTable
        caption="This plan, and one that simply takes the most overdue first"
        columns={[
          { text: 'What' },
          { text: 'This plan', numeric: true },
          { text: 'Most overdue first', numeric: true }
        ]}
        rows={[
          ['Duties met', ours.met, greedy.met],
          ['Journeys', ours.trips, greedy.trips],
          ['Points lost to travel', ours.travelCost.toFixed(0), greedy.travelCost.toFixed(0)],
          ['Meetings that some group still lacks', ours.short, greedy.short],
          ['Points in all', ours.points.toFixed(0), greedy.points.toFixed(0)]
        ]}
      />
      <p class="govuk-body">
        {short.length === 0
          ? 'Every size, sector and region gets at least its fair number of meetings.'
          : `Fewer than their fair number: ${short.map(({ words, met, floor }) => `${words} (${met} of ${floor})`).join('; ')}.`}
      </p>
    </Details>
  )
}

const Missed = ({ misses }: Pick<Shown, 'misses'>) => (
  <section>
    <h2 class="govuk-heading-m">Duties this plan does not meet</h2>
    <StackTable
      caption="Duties not met, with what stands in the way"
      captionHidden
      columns={[{ text: 'Business' }, { text: 'What stands in the way' }, { text: 'What would fix it' }]}
      rows={misses.map(({ business, why, remedy }) => [business, why, remedy])}
    />
  </section>
)

function byWeek(meetings: readonly ProposedMeeting[]): [string, ProposedMeeting[]][] {
  const weeks = new Map<string, ProposedMeeting[]>()
  for (const meeting of meetings) weeks.set(meeting.weekOn, [...(weeks.get(meeting.weekOn) ?? []), meeting])
  return [...weeks]
}

const Week = ({
  week,
  meetings,
  open,
  planId
}: {
  week: string
  meetings: readonly ProposedMeeting[]
  open: boolean
  planId: string
}) => (
  <StackTable
    caption={`Week of ${dayInWords(week)}`}
    captionHidden
    columns={[{ text: 'Business' }, { text: 'Minister' }, { text: 'Why' }, { text: open ? 'Change' : 'Bid' }]}
    rows={meetings.map((meeting) => [
      <a class="govuk-link" href={businessHref(meeting.businessId)}>
        {meeting.business}
      </a>,
      `${meeting.minister ?? 'Vacant'}, ${meeting.post}`,
      <Why meeting={meeting} />,
      open ? (
        <Change meeting={meeting} planId={planId} />
      ) : meeting.bid ? (
        <a class="govuk-link" href={bidHref(meeting.bid)}>
          {meeting.bid}
        </a>
      ) : (
        ''
      )
    ])}
  />
)

const Why = ({ meeting }: { meeting: ProposedMeeting }) => (
  <>
    {meeting.locked && <Tag text="Locked" classes="govuk-tag--blue" />}{' '}
    {meeting.refused && <Tag text="Refused" classes="govuk-tag--red" />} {meeting.why.join(' ')}
    {meeting.displaced && ` It takes the place of ${meeting.displaced}.`}
  </>
)

function Change({ meeting, planId }: { meeting: ProposedMeeting; planId: string }) {
  const kept = meeting.locked || meeting.refused
  const deeds = kept
    ? [['leave', 'Undo']]
    : [
        ['lock', 'Lock'],
        ['refuse', 'Refuse']
      ]
  return (
    <Form action={`${planHref(planId)}/change`}>
      <input type="hidden" name="meetingId" value={meeting.id} />
      <span class="so-actions">
        {deeds.map(([what, words]) => (
          <button
            type="submit"
            class="govuk-button govuk-button--secondary so-button--small"
            name="what"
            value={what}
            key={what}
          >
            {words}
            <span class="govuk-visually-hidden"> {meeting.business}</span>
          </button>
        ))}
      </span>
    </Form>
  )
}
