import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { dayInWords } from '../day-in-words.ts'
import { londonDay } from '../london-day.ts'
import type { GovernmentTables } from '../tables.ts'

export type ListedTask = {
  id: string
  title: string
  detail: string | null
  about: { href: string; words: string } | null
  due: { state: 'due' | 'soon' | 'overdue' | 'met'; words: string }
  assignedTo: string
  givenBy: string
  mine: boolean
}

const SHOWN = 200

/** What the reader is to do, and what they asked of others, the soonest first; done ones of late, with `done`. */
export async function listTasks(ctx: Ctx, { done = false }: { done?: boolean } = {}): Promise<ListedTask[]> {
  demand(ctx, 'work.see')
  const rows = await inTransaction(ctx, (tx) =>
    tables<GovernmentTables>(tx)
      .selectFrom('government.task as t')
      .innerJoin('government.official_summary as o', 'o.id', 't.assigned_to')
      .where('t.done_at', done ? 'is not' : 'is', null)
      .orderBy(done ? 't.done_at' : 't.due_on', done ? 'desc' : 'asc')
      .orderBy('t.id')
      .limit(SHOWN)
      .selectAll('t')
      .select('o.name as assigned_name')
      .execute()
  )
  const today = londonDay(ctx.now())
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    detail: row.detail,
    about: row.about_href && row.about_words ? { href: row.about_href, words: row.about_words } : null,
    due: dueOf(row.due_on, today, row.done_at !== null),
    assignedTo: row.assigned_name,
    givenBy: row.made_by_name,
    mine: row.assigned_to === ctx.actor.id
  }))
}

function dueOf(dueOn: string, today: string, done: boolean): ListedTask['due'] {
  if (done) return { state: 'met', words: 'Done' }
  if (dueOn < today) return { state: 'overdue', words: `Was due ${dayInWords(dueOn)}` }
  if (dueOn === today) return { state: 'soon', words: 'Due today' }
  return { state: 'due', words: `Due ${dayInWords(dueOn)}` }
}
