import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, RuleBroken } from '../../../platform/errors.ts'
import { placeGroups } from '../read-group/place-groups.ts'
import { recordEvent } from '../record-event.ts'
import { primarySectorOf } from '../sector-by-sic/primary-sector-of.ts'
import type { RegisterTables } from '../tables.ts'
import { allHoldings } from './holdings.ts'

/** Moves what the person may not see as well, and nothing else. */
const SETTLER = systemActor('merging', ['business.merge', 'business.change', 'business.record', 'business.relate'])

/**
 * Makes each of these records stand for itself or lead to the one that stands for it, and puts what every module holds where it
 * then belongs. Where everything goes follows from `standsFor` alone, so that undoing brings back exactly what was.
 */
export async function moveHoldings(ctx: Ctx, standsFor: ReadonlyMap<string, string>, reason: string): Promise<void> {
  demand(ctx, 'business.merge')
  const members = [...standsFor.keys()].sort()
  await inTransaction(ctx, async (tx) => {
    const before = await actingAs(tx, SETTLER, async (settler) => {
      const found = await recordsOf(settler, members)
      const asserted = await assertedPrimaries(settler, members)
      await settle(settler, members, standsFor)
      await followAssertions(settler, members, asserted)
      if ((await placeGroups(settler, members)).length > 0)
        throw new RuleBroken(
          'merge-circle',
          'One belongs to the group of the other through others: as one business the group would go round in a circle. Correct the group first'
        )
      return found
    })
    for (const { id, merged_into } of before) {
      const now = standsFor.get(id) ?? id
      if (now !== id && now !== merged_into) await recordEvent(tx, 'business.merged', id, { into: now, reason })
      if (now === id && merged_into) await recordEvent(tx, 'business.unmerged', id, { from: merged_into, reason })
    }
  })
}

const recordsOf = (ctx: Ctx, ids: string[]) =>
  tables<RegisterTables>(ctx)
    .selectFrom('register.business')
    .select(['id', 'merged_into'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()

async function settle(ctx: Ctx, members: string[], standsFor: ReadonlyMap<string, string>) {
  const { db } = openTx(ctx)
  const ends = members.map((id) => standsFor.get(id) ?? id)
  const held = JSON.stringify(
    allHoldings().map(({ table, column, yields, waits }) => ({ table, column, yields, waits }))
  )
  try {
    await sql`select register.settle_holdings(${members}::uuid[], ${ends}::uuid[], ${held}::jsonb)`.execute(db)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505')
      throw new Conflict(
        'Something that was moved no longer fits where it came from: both records hold the same now. Look for two people with one e-mail address'
      )
    throw error
  }
  // Whoever stands for others is written as well, so that what is worked out from its names follows.
  await sql`update register.business b set merged_into = nullif(s.stands_for, b.id)
    from unnest(${members}::uuid[], ${ends}::uuid[]) as s (id, stands_for) where b.id = s.id`.execute(db)
}

type Primaries = ReadonlyMap<string, { sector: string; frontier: string | null }>

async function assertedPrimaries(ctx: Ctx, ids: string[]): Promise<Primaries> {
  const rows = await tables<RegisterTables>(ctx)
    .selectFrom('register.sector_assertion')
    .select(['business_id', 'sector', 'frontier'])
    .where('business_id', 'in', ids)
    .where('is_primary', '=', true)
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Map(rows.map(({ business_id, sector, frontier }) => [business_id, { sector, frontier }]))
}

/** The sector a business is listed under follows what is said of it; where nothing is said any more, its SIC codes. */
async function followAssertions(ctx: Ctx, ids: string[], before: Primaries) {
  const db = tables<RegisterTables>(ctx)
  const now = await assertedPrimaries(ctx, ids)
  const changed = ids.filter((id) => JSON.stringify(before.get(id)) !== JSON.stringify(now.get(id)))
  if (changed.length === 0) return
  const rows = await db.selectFrom('register.business').select(['id', 'sic_codes']).where('id', 'in', changed).execute()
  for (const { id, sic_codes } of rows) {
    const { sector, frontier } = now.get(id) ?? (await primarySectorOf(ctx, sic_codes))
    await db
      .updateTable('register.business')
      .set({ primary_sector: sector, primary_frontier: frontier })
      .where('id', '=', id)
      .execute()
  }
}
