import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** Puts the groups of these businesses in order after their relations changed; returns those caught in a circle. */
export async function placeGroups(ctx: Ctx, changed: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from register.place_groups(${[...changed]}::uuid[]) as p (id)`.execute(openTx(ctx).db)
  return rows.map(({ id }) => id)
}
