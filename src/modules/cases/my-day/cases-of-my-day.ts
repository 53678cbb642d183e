import type { Ctx } from '../../../platform/ctx.ts'
import type { MyDayLine, MyDayPart, MyDaySection } from '../../government/index.ts'
import type { QueueCase } from '../case-queue/list-cases.ts'
import { caseHref } from '../links.ts'
import { loadMyDay, type MyCases } from './load-my-day.ts'

/** The cases of the reader's day: what is offered, what is theirs, what is their team's, and promises made by name. */
export async function casesOfMyDay(ctx: Ctx): Promise<MyDayPart> {
  const day = await loadMyDay(ctx)
  const { counts } = day
  return {
    facts: [
      { name: 'Open cases, our team’s', value: counts.ours ?? 0, href: '/cases' },
      { name: 'Late', value: day.late, href: '/cases?view=late' },
      { name: 'Nobody’s yet', value: counts.unassigned ?? 0, href: '/cases?view=unassigned' },
      { name: 'Offered to us', value: counts.offered ?? 0, href: '/cases?view=offered' }
    ],
    main: [{ title: 'Cases waiting for our yes or no', lines: day.offered.map(lineOf) }, ...waiting(day)],
    beside: [
      {
        title: 'My promises to businesses',
        lines: day.promises.map(promiseLine),
        nothing: 'You owe nobody anything by a date.'
      }
    ],
    trends: [
      {
        id: 'raised',
        heading: 'Cases raised each week',
        title: 'Cases raised in each of the last 12 weeks, of those you may see',
        first: 'Week from',
        unit: 'cases',
        points: day.weeks
      }
    ]
  }
}

function waiting({ mine, ours, counts }: MyCases): MyDaySection[] {
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
    {
      title: 'The rest of our team’s cases, the soonest due first',
      lines: ours.map(lineOf),
      nothing: 'Your colleagues have no open case.',
      ...((counts.ours ?? 0) > ours.length ? { more: { text: 'All our team’s cases', href: '/cases' } } : {})
    }
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
