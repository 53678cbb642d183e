import { sql } from 'kysely'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { RegisterTables } from '../tables.ts'

export type HistoryLine = { at: Date; actor_name: string; event: string; facts: Record<string, unknown> }

/** What was done to the record of a business, latest first; for every official who may see it. */
export async function historyOf(ctx: Ctx, businessId: string, most = 100): Promise<HistoryLine[]> {
  demand(ctx, 'business.read')
  return inTransaction(ctx, async (tx) => {
    const { rows } = await sql<HistoryLine>`select h.* from register.business b, register.history_of(b.id, ${most}) h
      where b.id = ${businessId}`.execute(openTx(tx).db)
    return withNames(tx, rows)
  })
}

/** The trail keeps the key of a person and not their name: who is forgotten in the register is nameless in it too. */
async function withNames(ctx: Ctx, lines: HistoryLine[]): Promise<HistoryLine[]> {
  const keys = lines.map(({ facts }) => String(facts.contact ?? '')).filter(Boolean)
  if (keys.length === 0) return lines
  const people = await tables<RegisterTables>(ctx)
    .selectFrom('register.contact')
    .where('id', 'in', [...new Set(keys)])
    .select(['id', 'name'])
    .execute()
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return lines.map((line) => {
    const { contact } = line.facts
    if (typeof contact !== 'string') return line
    return { ...line, facts: { ...line.facts, name: names.get(contact) ?? line.facts.name ?? 'somebody' } }
  })
}
