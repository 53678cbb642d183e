import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { MinisterTables } from '../tables.ts'
import type { KindOfDeclaration } from './declaration-kinds.ts'

export type Correction = {
  what: string
  holder: string
  was: string
  isNow: string
  reason: string
  by: string
  at: Date
}

/** What was corrected of published declarations, latest first, each part by the words people know it by. */
export async function correctionsOf(ctx: Ctx, of: KindOfDeclaration, ids: readonly string[]): Promise<Correction[]> {
  if (ids.length === 0) return []
  const rows = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.declaration_correction as c')
    .innerJoin('ministers.declaration as d', 'd.id', 'c.declaration_id')
    .where('c.declaration_id', 'in', ids)
    .orderBy('c.corrected_at', 'desc')
    .orderBy('c.id', 'desc')
    .select(['c.part', 'd.holder', 'c.was', 'c.is_now', 'c.reason', 'c.corrected_by_name', 'c.corrected_at'])
    .execute()
  return rows.map(({ part, holder, was, is_now, reason, corrected_by_name, corrected_at }) => ({
    what: part === 'on' ? of.on : (of.parts.find(({ code }) => code === part)?.label ?? part),
    holder,
    was,
    isNow: is_now,
    reason,
    by: corrected_by_name,
    at: corrected_at
  }))
}
