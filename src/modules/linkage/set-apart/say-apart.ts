import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { LinkageTables } from '../tables.ts'

/** Keeps that two businesses are two, whoever is named first; saying it again changes nothing. */
export async function sayApart(ctx: Ctx, one: string, other: string, reason: string): Promise<void> {
  const [first, second] = one < other ? [one, other] : [other, one]
  await tables<LinkageTables>(ctx)
    .insertInto('linkage.apart')
    .values({
      one_id: first,
      other_id: second,
      reason,
      said_at: ctx.now(),
      said_by: ctx.actor.id,
      said_by_name: ctx.actor.name
    })
    .onConflict((clash) => clash.columns(['one_id', 'other_id']).where('lifted_at', 'is', null).doNothing())
    .execute()
}
