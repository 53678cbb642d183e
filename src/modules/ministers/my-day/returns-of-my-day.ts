import { type Ctx, may } from '../../../platform/ctx.ts'
import { londonDay, shortDayInWords } from '../../../platform/dates.ts'
import type { MyDayLine, MyDayPart } from '../../government/index.ts'
import { kindOfLine } from '../add-left-out-line/kind-of-line.ts'
import { declarationsHref, leftOutHref, returnHref, returnsHref } from '../links.ts'
import { dueInWords } from '../quarter-return/due-in-words.ts'
import { type ListedReturn, listReturns } from '../quarter-return/list-returns.ts'
import { dueOn, quarterInWords, quarterSlug } from '../quarter-words.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import { type WaitsForSecond, waitsForSecond } from './waits-for-second.ts'

const SHOWN = 5
const SOON_DAYS = 45

/** Returns on the day of those who sign them: what a private office has yet to sign, and what waits for a second person. */
export async function returnsOfMyDay(ctx: Ctx): Promise<MyDayPart> {
  const sections = [
    ...(may(ctx, 'return.publish') ? [secondsSection(ctx, await waitsForSecond(ctx))] : []),
    ...(may(ctx, 'return.approve') ? [toSignSection(await returnsToSign(ctx))] : [])
  ]
  return { main: sections }
}

const secondsSection = (ctx: Ctx, waiting: readonly WaitsForSecond[]) => ({
  title: 'Waits for a second person',
  count: waiting.length,
  lines: waiting.slice(0, SHOWN).map((one) => (one.what === 'line' ? leftOutLine(one) : signedReturn(one, ctx))),
  more: { text: 'All returns', href: returnsHref() }
})

const leftOutLine = ({ kind, slug, quarterFrom, department, holder, on, by }: WaitsForSecond): MyDayLine => ({
  title: `Left out: ${holder}${on ? `, ${shortDayInWords(new Date(`${on}T12:00:00Z`))}` : ''}`,
  href: leftOutHref(kind, slug, quarterSlug(quarterFrom)),
  about: [nameOf({ kind, quarterFrom, department }), `Proposed by ${by}`],
  due: { state: 'soon', words: 'Add it, or say why not' }
})

function signedReturn({ kind, slug, quarterFrom, department, by }: WaitsForSecond, ctx: Ctx): MyDayLine {
  const quarter = quarterSlug(quarterFrom)
  return {
    title: nameOf({ kind, quarterFrom, department }),
    href: kind === 'meetings' ? returnHref(slug, quarter) : declarationsHref(kind, slug, quarter),
    about: [`Signed by ${by}`],
    due: dueOf(daysBetween(londonDay(ctx.now()), dueOn(quarterFrom)))
  }
}

const nameOf = ({ kind, quarterFrom, department }: Pick<WaitsForSecond, 'kind' | 'quarterFrom' | 'department'>) =>
  `${department}: ${kindOfLine(kind).title.toLowerCase()}, ${quarterInWords(quarterFrom)}`

const daysBetween = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

function dueOf(daysLeft: number) {
  const state = daysLeft < 0 ? ('overdue' as const) : daysLeft <= SOON_DAYS ? ('soon' as const) : ('due' as const)
  return { state, words: dueInWords(daysLeft, false).text }
}

/** Of the quarters that are over: what the reader’s own departments have not signed yet, the soonest due first. */
async function returnsToSign(ctx: Ctx): Promise<ListedReturn[]> {
  const today = londonDay(ctx.now())
  return (await listReturns(ctx))
    .filter(({ theirs, quarter }) => theirs && quarterOf(quarter).to < today)
    .filter(({ signedBy, publishedAt }) => !signedBy && !publishedAt)
    .toSorted((one, other) => one.daysLeft - other.daysLeft)
}

const toSignSection = (returns: readonly ListedReturn[]) => ({
  title: 'Returns to decide and sign',
  count: returns.length,
  lines: returns.slice(0, SHOWN).map(
    ({ department, slug, quarter, decided, met, daysLeft }): MyDayLine => ({
      title: nameOf({ kind: 'meetings', quarterFrom: quarter, department }),
      href: returnHref(slug, quarterSlug(quarter)),
      about: [`${decided} of ${met} meetings decided`],
      due: dueOf(daysLeft)
    })
  ),
  more: { text: 'All returns', href: returnsHref() }
})
