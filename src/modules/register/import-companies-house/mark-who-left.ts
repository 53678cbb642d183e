import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** A file that still names this share of the companies we hold from the register is taken for the whole register. Set locally. */
const NEARLY_ALL = 0.9

/** How many going concerns we hold from the register that a file of this day could speak of; asked before it comes in. */
export async function countHeld(ctx: Ctx, asOf: string): Promise<number> {
  const { rows } = await sql<{ held: string }>`select count(*) as held from register.business b
    join register.status st on ${HELD} where b.source_on <= ${asOf}::date`.execute(openTx(ctx).db)
  return Number(rows[0]?.held ?? 0)
}

/** How many of those the file does not name. */
export async function countMissing(ctx: Ctx, asOf: string): Promise<number> {
  const { rows } = await sql<{ missing: string }>`select count(*) as missing from register.business b
    join register.status st on ${HELD} where ${MISSING} and b.source_on <= ${asOf}::date`.execute(openTx(ctx).db)
  return Number(rows[0]?.missing ?? 0)
}

/** A file that names nearly all whom we held before is taken for the whole register, when nobody says what it is. */
export const namesNearlyAll = (held: number, missing: number) => held > 0 && held - missing >= NEARLY_ALL * held

/**
 * The file of the whole register holds every company on it, so one that is missing has left: it is marked, on the file's
 * day, and never deleted. A part of the register says nothing of those it leaves out.
 */
export async function markWhoLeft(ctx: Ctx, asOf: string): Promise<number> {
  const left =
    await sql`update register.business b set status = 'left-register', left_register_on = ${asOf}::date, changed_at = ${ctx.now()}::timestamptz
    from register.status st where ${HELD} and b.source_on <= ${asOf}::date and ${MISSING}`.execute(openTx(ctx).db)
  return Number(left.numAffectedRows ?? 0)
}

const HELD = sql`st.code = b.status and st.live and b.source = 'companies-house' and b.number is not null`
const MISSING = sql`not exists (select from seen s where s.number = b.number)`
