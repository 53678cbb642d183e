import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { NotAllowed } from '../../../platform/errors.ts'

/** The plan is written by the team, by whoever stands in on it, and by those who oversee accounts. */
export async function theyAreOnTheTeam(ctx: Ctx, accountId: string): Promise<void> {
  const { rows } = await sql<{
    on_it: boolean
  }>`select accounts.on_team(${accountId}) or platform.actor_may('account.oversee') as on_it`.execute(openTx(ctx).db)
  if (!rows[0]?.on_it) throw new NotAllowed('account.oversee')
}
