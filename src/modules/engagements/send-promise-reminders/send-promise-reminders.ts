import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { londonDay, shortDayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { remind } from '../../government/index.ts'
import { promiseHref } from '../links.ts'

type Due = {
  id: string
  by_side: 'government' | 'business'
  words: string
  owner_name: string
  due_on: string
  marking: string
  business: string
  tell: string
}

const DAYS_BEFORE = 7

/**
 * Each morning: rings a week before a promise is due, on its day, and once it is late: for the official who answers for it,
 * or for whoever wrote down what a firm promised. Each of the three rings once for a day; a later day rings anew. The words
 * of a sensitive promise stay in the record.
 */
export async function sendPromiseReminders(ctx: Ctx): Promise<number> {
  demand(ctx, 'engagement.read')
  const today = londonDay(ctx.now())
  const soon = londonDay(new Date(ctx.now().getTime() + DAYS_BEFORE * 86_400_000))
  return inTransaction(ctx, async (tx) => {
    const due = await owedUntil(tx, soon)
    for (const one of due)
      await remind(tx, {
        to: [one.tell],
        key: `promise-${stageOf(one.due_on, today)}:${one.id}:${one.due_on}`,
        words: wordsOf(one, today),
        href: promiseHref(one.id)
      })
    if (due.length) await audit(tx, 'promises.brought-up', 'promises', { day: today, promises: due.length })
    return due.length
  })
}

const stageOf = (due_on: string, today: string) => (due_on < today ? 'late' : due_on === today ? 'today' : 'soon')

function wordsOf({ by_side, words, owner_name, due_on, marking, business }: Due, today: string): string {
  const day = shortDayInWords(new Date(`${due_on}T12:00:00Z`))
  const stage = stageOf(due_on, today)
  const when = { late: `Late since ${day}`, today: 'Due today', soon: `Due on ${day}` }[stage]
  if (marking !== 'OFFICIAL') return `${when}: a promise marked ${marking}`
  return by_side === 'government'
    ? `${when}: your promise to ${business}, “${words}”`
    : `${when}: ${owner_name} of ${business} promised “${words}”`
}

const owedUntil = async (ctx: Ctx, day: string): Promise<Due[]> =>
  (
    await sql<Due>`select p.id, p.by_side, p.words, p.owner_name, p.due_on, p.marking, b.name as business, o.id as tell
      from engagements.promise p join register.business_summary b on b.id = p.business_id
        join government.official_summary o on o.id::text = coalesce(p.owner_id::text, p.made_by)
      where p.kept_on is null and p.withdrawn_on is null and p.due_on <= ${day} order by p.due_on, p.id`.execute(
      openTx(ctx).db
    )
  ).rows
