import { type Ctx, may } from '../../../platform/ctx.ts'
import { londonDay, momentInWords, shortDayInWords, timeInWords } from '../../../platform/dates.ts'
import type { MyDayLine, MyDayPart } from '../../government/index.ts'
import { briefHref, engagementHref, engagementsHref, promisesHref } from '../links.ts'
import { listPromises } from '../promise-ledger/list-promises.ts'
import { shownPromise } from '../promise-ledger/shown-promise.ts'
import { loadMyEngagements, type MyEngagement } from './load-my-engagements.ts'
import { type AskedBrief, type WaitingMarking, type WaitingWord, whatWaitsOnMe } from './what-waits-on-me.ts'

type Promised = Awaited<ReturnType<typeof listPromises>>

const SHOWN = 5

/** Contact on the reader's day: read-outs they owe, meetings of the week, and promises in their name, the late ones first. */
export async function engagementsOfMyDay(ctx: Ctx): Promise<MyDayPart> {
  if (!may(ctx, 'engagement.read')) return {}
  const { coming, due } = await loadMyEngagements(ctx)
  const waits = await whatWaitsOnMe(ctx)
  const promised = await listPromises(ctx, { view: 'mine' })
  return {
    facts: due.length ? [{ name: 'Read-outs due', value: due.length, href: dueHref }] : [],
    main: [readOuts(due), words(waits.words), briefs(waits.briefs, ctx.now()), markings(waits.markings)],
    beside: [meetings(coming, ctx.now()), promises(promised, ctx.now())]
  }
}

const dueHref = `${engagementsHref()}?view=due`

const readOuts = (due: readonly MyEngagement[]) => ({
  title: 'Read-outs due',
  count: due.length,
  lines: due.slice(0, SHOWN).map(readOutLine),
  ...(due.length > SHOWN ? { more: { text: 'All read-outs due', href: dueHref } } : {})
})

const SAYS: Readonly<Record<string, string>> = {
  agenda: 'proposes something for the agenda',
  speaker: 'proposes a speaker',
  visit: 'proposes a visit',
  'another-time': 'suggests another time',
  'other-approach': 'says that another department approached it about the same'
}

/** What firms wrote and nobody has answered yet: a second approach about the same matter before all else. */
const words = (waiting: readonly WaitingWord[]) => ({
  title: 'Firms that wait for an answer',
  count: waiting.length,
  lines: waiting.slice(0, SHOWN).map(
    ({ id, title, kind, business, at }): MyDayLine => ({
      title: `${business} ${SAYS[kind] ?? 'wrote'}`,
      href: engagementHref(id),
      about: [`${title}. Written ${momentInWords(at)}`],
      due: {
        state: kind === 'other-approach' ? 'overdue' : 'soon',
        words: kind === 'other-approach' ? 'Approached twice' : 'Answer it'
      }
    })
  )
})

const briefs = (asked: readonly AskedBrief[], now: Date) => ({
  title: 'Briefs asked of me',
  count: asked.length,
  lines: asked.slice(0, SHOWN).map(
    ({ id, title, dueAt, askedBy }): MyDayLine => ({
      title,
      href: briefHref(id),
      about: [`Asked by ${askedBy}`],
      due: { state: dueAt < now ? 'overdue' : 'soon', words: `By ${momentInWords(dueAt)}` }
    })
  )
})

const markings = (asked: readonly WaitingMarking[]) => ({
  title: 'Lower markings to agree to',
  count: asked.length,
  lines: asked.slice(0, SHOWN).map(
    ({ id, title, becomes, askedBy }): MyDayLine => ({
      title,
      href: engagementHref(id),
      about: [`${askedBy} asks for ${becomes}`],
      due: { state: 'soon', words: 'Agree, or refuse' }
    })
  )
})

const meetings = (coming: readonly MyEngagement[], now: Date) => ({
  title: 'My meetings, today and this week',
  count: coming.length,
  lines: coming.slice(0, SHOWN).map((one) => meetingLine(one, now)),
  nothing: 'You have no meeting with business in the next seven days.',
  more: { text: 'My engagements', href: `${engagementsHref()}?view=mine` }
})

const promises = ({ items, counts }: Promised, now: Date) => ({
  title: 'Promises in my name',
  count: counts?.mine ?? items.length,
  lines: items.slice(0, SHOWN).map((one) => promiseLine(one, now)),
  ...(items.length > SHOWN ? { more: { text: 'All my promises', href: `${promisesHref()}?view=mine` } } : {})
})

const readOutLine = ({ id, title, startsAt, businesses }: MyEngagement): MyDayLine => ({
  title,
  href: engagementHref(id),
  about: [...(businesses ? [businesses] : []), `Was planned for ${momentInWords(startsAt)}`],
  due: { state: 'soon', words: 'Read-out due' }
})

function meetingLine(one: MyEngagement, now: Date): MyDayLine {
  const { id, title, startsAt, place, businesses, hasBrief } = one
  const today = londonDay(startsAt) === londonDay(now)
  const words = today ? `Today at ${timeInWords(startsAt)}` : `${shortDayInWords(startsAt)}, ${timeInWords(startsAt)}`
  const about = [businesses, place, hasBrief ? 'Brief is ready' : 'No brief yet'].flatMap((said) => said ?? [])
  return { title, href: engagementHref(id), about, due: { state: today ? 'soon' : 'due', words } }
}

function promiseLine(one: Promised['items'][number], now: Date): MyDayLine {
  const { href, due } = shownPromise(one, now)
  return { title: one.business, href, about: [one.words], due }
}
