import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import { searchableOf } from '../see-list/searchables.ts'
import type { AccountTables } from '../tables.ts'

const optional = <S extends z.ZodType>(schema: S) => z.preprocess((given) => given || undefined, schema.optional())

export const MakeList = z.object({
  title: z
    .string({ error: 'Enter a name for the list' })
    .trim()
    .min(1, 'Enter a name for the list')
    .max(120, 'Use 120 characters or fewer'),
  /** Words to find businesses by, each time; left out, businesses are put on it one by one. */
  search: optional(z.string().trim().max(200, 'Use 200 characters or fewer')),
  /** The words and filters of Find, or of another list that can be kept, as its address has them, in place of words alone. */
  filters: optional(
    z
      .string()
      .regex(/^(\/[a-z]+)?\?[^\s#]+$/, 'This is no search of ours')
      .max(1000, 'This search is too long')
      .refine((search) => search.startsWith('?') || searchableOf(search), 'This is no search of ours')
  ),
  /** One of the maker's own teams, to share it with. */
  teamId: optional(z.uuid('Select a team'))
})
export type MakeList = z.infer<typeof MakeList>

/** Keeps a list of businesses or a search (of businesses, or of what another module lets one search), for oneself or shared with one of one's teams. */
export async function makeList(ctx: Ctx, input: MakeList): Promise<{ id: string }> {
  demand(ctx, 'list.keep')
  if (input.teamId && !ctx.actor.teams.includes(input.teamId))
    throw new RuleBroken('not-your-team', 'You can share a list with your own teams', 'teamId')
  return inTransaction(ctx, (tx) => makeIt(tx, input))
}

async function makeIt(tx: Ctx, { title, search, filters, teamId }: MakeList) {
  const id = await newId(tx)
  await tables<AccountTables>(tx)
    .insertInto('accounts.saved_list')
    .values({
      ...{ id, title, search: filters ?? search ?? null, team_id: teamId ?? null },
      owner_id: tx.actor.id,
      owner_name: tx.actor.name,
      made_at: tx.now()
    })
    .execute()
  await recordEvent(tx, 'saved-list.made', id, { shared: teamId !== undefined })
  return { id }
}
