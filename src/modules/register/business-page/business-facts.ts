import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { RegisterTables } from '../tables.ts'

export type BusinessFacts = Awaited<ReturnType<typeof factsOf>>

/** What registers and officials say of a business, with the words of every code. */
export async function factsOf(ctx: Ctx, id: string) {
  const [facts] = await askTogether(
    ctx,
    tables<RegisterTables>(ctx)
      .selectFrom('register.business as b')
      .innerJoin('register.status as s', 's.code', 'b.status')
      .innerJoin('register.kind as k', 'k.code', 'b.kind')
      .innerJoin('register.source as o', 'o.code', 'b.source')
      .leftJoin('register.employee_band as e', 'e.code', 'b.employee_band')
      .leftJoin('register.source as eo', 'eo.code', 'b.employee_band_source')
      .selectAll('b')
      .select(['s.title as status_title', 's.live', 's.warning', 'k.title as kind_title', 'o.title as source_title'])
      .select(['e.title as employee_band_title', 'eo.title as employee_band_source_title'])
      .where('b.id', '=', id),
    { recorded_at: true, changed_at: true, archived_at: true }
  )
  if (!facts) throw new NotFound('This business')
  return facts
}
