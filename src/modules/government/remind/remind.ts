import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/db/new-id.ts'

export type Reminding = {
  /** The officials it concerns. Whoever is acting is left out: nobody needs telling what they did themselves. */
  to: readonly (string | null)[]
  /** What it is about: the same key rings once for each person, however often it is said. */
  key: string
  words: string
  href: string
}

/** Puts a line under the bell of everybody it concerns. Part of the operation that caused it, and of its transaction. */
export async function remind(ctx: Ctx, { to, key, words, href }: Reminding): Promise<void> {
  const others = new Set(to.filter((id) => id !== null && id !== ctx.actor.id))
  // No RETURNING and no conflict target: whoever reminds may not read what others are reminded of.
  for (const officialId of others)
    await sql`insert into government.reminder (id, official_id, key, words, href, at)
      values (${await newId(ctx)}, ${officialId}, ${key}, ${words}, ${href}, ${ctx.now()}) on conflict do nothing`.execute(
      openTx(ctx).db
    )
}
