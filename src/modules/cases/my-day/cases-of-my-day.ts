import type { Ctx } from '../../../platform/ctx.ts'
import type { MyDayLine, MyDayPart, MyDaySection } from '../../government/index.ts'
import type { QueueCase } from '../case-queue/list-cases.ts'
import { caseHref } from '../links.ts'
import { loadMyDay, type MyCases } from './load-my-day.ts'

/** The cases of the reader's day: what is offered, what is theirs, what is their team's, and promises made by name. */
export async function casesOfMyDay(ctx: Ctx): Promise<MyDayPart> {
  const day = await loadMyDay(ctx)
  return {
    facts: day.counts ? factsOf(day, day.counts) : [],
    main: [
      { title: 'Declined by two teams: you decide where they belong', lines: day.bounced.map(lineOf) },
      { title: 'Cases waiting for our yes or no', lines: day.offered.map(lineOf) },
      ...(day.counts ? waiting(day, day.counts) : [])
    ],
    beside: [
      {
        title: 'My promises to businesses',
        lines: day.promises.map(promiseLine),
        nothing: 'You owe nobody anything by a date.'
      }
    ],
    trends: day.weeks.some(({ value }) => value > 0)
      ? [
          {
            id: 'raised',
            heading: 'Cases raised each week',
            title: 'Cases raised in each of the last 12 weeks, of those you may see',
            first: 'Week',
            unit: 'cases',
            points: day.weeks
          }
        ]
      : []
  }
}

type Counts = NonNullable<MyCases['counts']>

const factsOf = ({ looksOn, late }: MyCases, counts: Counts) => [
  { name: looksOn ? 'Open cases, my office’s' : 'Open cases, our team’s', value: counts.ours ?? 0, href: '/cases' },
  { name: 'Late', value: late, href: '/cases?view=late' },
  { name: 'Nobody’s yet', value: counts.unassigned ?? 0, href: '/cases?view=unassigned' },
  { name: looksOn ? 'Offered to the desk' : 'Offered to us', value: counts.offered ?? 0, href: '/cases?view=offered' }
]

function waiting({ mine, ours, looksOn }: MyCases, counts: Counts): MyDaySection[] {
  const rest: MyDaySection = {
    title: looksOn
      ? 'Cases of my office, the soonest due first'
      : 'The rest of our team’s cases, the soonest due first',
    lines: ours.map(lineOf),
    nothing: looksOn ? 'Your office has no open case.' : 'Your colleagues have no open case.',
    ...((counts.ours ?? 0) > ours.length
      ? { more: { text: looksOn ? 'All cases of my office' : 'All our team’s cases', href: '/cases' } }
      : {})
  }
  if (looksOn) return [rest]
  if (mine.length + ours.length === 0)
    return [
      {
        title: 'Cases',
        lines: [],
        nothing: 'No open case waits for you or your team',
        more: { text: 'See every case you may read', href: '/cases?view=all' }
      }
    ]
  return [
    {
      title: 'My cases, the soonest due first',
      lines: mine.map(lineOf),
      count: counts.mine ?? 0,
      nothing: 'You have taken on no open case.',
      ...((counts.mine ?? 0) > mine.length ? { more: { text: 'All my cases', href: '/cases?view=mine' } } : {})
    },
    rest
  ]
}

const promiseLine = ({ words, reference, business, by, late }: MyCases['promises'][number]): MyDayLine => ({
  title: business,
  href: caseHref(reference),
  about: [words],
  due: { state: late ? 'overdue' : 'due', words: late ? 'Late' : `By ${by}` }
})

const lineOf = (one: QueueCase): MyDayLine => ({
  title: `${one.business}: ${one.reference}`,
  href: caseHref(one.reference),
  due: one.due,
  about: [
    one.excerpt,
    [
      `${one.status}, ${one.official ? `${one.official}, ` : ''}${one.team}`,
      one.offeredTo && `Offered to ${one.offeredTo}`,
      one.suggested && `Perhaps for ${one.suggested} (${Math.round(one.confidence * 100)}% sure)`,
      one.bounces && `Declined ${one.bounces === 1 ? 'once' : `${one.bounces} times`}`
    ]
      .filter(Boolean)
      .join('. '),
    ...(one.reason ? [`Why here: ${one.reason}`] : [])
  ]
})
