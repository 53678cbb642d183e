import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { businessById, businessByNumber, findBusinesses } from '../../register/index.ts'
import { recordEvent } from '../record-event.ts'
import type { AccountTables } from '../tables.ts'
import { listInHand } from './list-in-hand.ts'

export const ChangeList = z.object({
  change: z.enum(['add', 'take-off']),
  /** Key, company number or name. */
  business: z
    .string({ error: 'Enter a name or company number' })
    .trim()
    .min(1, 'Enter a name or company number')
    .max(200)
})
export type ChangeList = z.infer<typeof ChangeList>

/** Puts a business on a list, or takes one off; whoever sees the list may. */
export async function changeList(ctx: Ctx, listId: string, input: ChangeList): Promise<void> {
  demand(ctx, 'list.keep')
  await inTransaction(ctx, (tx) => changeIt(tx, listId, input))
}

async function changeIt(tx: Ctx, listId: string, { change, business }: ChangeList): Promise<void> {
  const list = await listInHand(tx, listId)
  if (list.search !== null)
    throw new RuleBroken('list-is-a-search', 'A saved search finds its businesses by itself', 'business')
  const found = await oneBusiness(tx, business)
  const db = tables<AccountTables>(tx)
  if (change === 'add')
    await db
      .insertInto('accounts.saved_list_business')
      .values({ list_id: listId, business_id: found.id, added_by_name: tx.actor.name, added_at: tx.now() })
      .onConflict((c) => c.doNothing())
      .execute()
  else
    await db
      .deleteFrom('accounts.saved_list_business')
      .where('list_id', '=', listId)
      .where('business_id', '=', found.id)
      .execute()
  await recordEvent(tx, 'saved-list.changed', listId, { businessId: found.id, added: change === 'add' })
}

async function oneBusiness(ctx: Ctx, said: string): Promise<{ id: string }> {
  const known = (await businessById(ctx, said)) ?? (await businessByNumber(ctx, said))
  if (known) return known
  const { items } = await findBusinesses(ctx, { q: said, limit: 2 })
  const [first, second] = items
  if (!first) throw new RuleBroken('business-unknown', 'No business has this name or number', 'business')
  if (second && first.name.toLowerCase() !== said.toLowerCase())
    throw new RuleBroken(
      'business-not-certain',
      `Several match, such as ${first.name} and ${second.name}. Enter the company number`,
      'business'
    )
  return first
}
