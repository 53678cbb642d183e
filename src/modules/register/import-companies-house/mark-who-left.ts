import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** A file that still names this share of the companies we hold from the register is taken for the whole register. Set locally. */
const NEARLY_ALL = 0.9

/** Whether the staged file is the whole register: as told, or because it names nearly all whom we held before. */
export async function isWholeRegister(ctx: Ctx, asOf: string, told: boolean | undefined): Promise<boolean> {
  if (told !== undefined) return told
  const { rows } = await sql<{ held: string; named: string }>`select count(*) as held, count(s.number) as named
    from register.business b join register.status st on ${HELD} left join staged s on s.number = b.number
    where b.source_on <= ${asOf}::date`.execute(openTx(ctx).db)
  const { held, named } = rows[0] ?? { held: '0', named: '0' }
  return Number(held) > 0 && Number(named) >= NEARLY_ALL * Number(held)
}

/**
 * The file of the whole register holds every company on it, so one that is missing has left: it is marked, on the file's
 * day, and never deleted. A part of the register says nothing of those it leaves out.
 */
export async function markWhoLeft(ctx: Ctx, asOf: string): Promise<number> {
  const left =
    await sql`update register.business b set status = 'left-register', left_register_on = ${asOf}::date, changed_at = ${ctx.now()}::timestamptz
    from register.status st where ${HELD} and b.source_on <= ${asOf}::date and not exists (select from staged s where s.number = b.number)`.execute(
      openTx(ctx).db
    )
  return Number(left.numAffectedRows ?? 0)
}

const HELD = sql`st.code = b.status and st.live and b.source = 'companies-house' and b.number is not null`
