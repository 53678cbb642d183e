import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'

const GIVER = systemActor('merging', ['business.merge'])

type Rows = { table: string; column: string; ids: readonly string[] }

/** Moves rows from the business that holds them to another, which is their home from then on. Returns how many there were. */
export async function moveRows(ctx: Ctx, { table, column, ids }: Rows, holder: string, home: string): Promise<number> {
  try {
    return await actingAs(ctx, GIVER, async (giver) => {
      const { rows } = await sql<{ n: number }>`select register.move_rows(${table}, ${column},
        (select array_agg(jsonb_build_array(k)) from unnest(${[...ids]}::uuid[]) k), ${holder}::uuid, ${home}::uuid) as n`.execute(
        openTx(giver).db
      )
      return Number(rows[0]?.n ?? 0)
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505')
      throw new RuleBroken('split-there', 'The other business holds some of the same already. Leave those out', 'held')
    throw error
  }
}
