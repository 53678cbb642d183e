import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { RegisterTables } from '../tables.ts'

export type BusinessGroup = {
  /** The business at the top; a business in no group is its own. */
  groupId: string
  groupName: string
  parentId: string | null
  depth: number
  members: number
}

/** Which group a business is in, and where; undefined if the actor may not know of the business. */
export const groupOf = async (ctx: Ctx, businessId: string): Promise<BusinessGroup | undefined> =>
  inTransaction(ctx, async (tx) => {
    const [found] = await askTogether(
      tx,
      tables<RegisterTables>(tx)
        .selectFrom('register.business as b')
        .leftJoin('register.group_place as p', 'p.business_id', 'b.id')
        .leftJoin('register.business as top', 'top.id', 'p.group_id')
        .select(['b.id', 'b.name', 'top.id as top_id', 'top.name as top_name', 'p.parent_id', 'p.depth'])
        .select((eb) =>
          eb
            .selectFrom('register.group_place as m')
            .whereRef('m.group_id', '=', 'p.group_id')
            .select(({ fn }) => fn.countAll<number>().as('members'))
            .as('members')
        )
        .where('b.id', '=', businessId),
      {}
    )
    if (!found) return undefined
    const { id, name, top_id, top_name, parent_id, depth, members } = found
    return {
      groupId: top_id ?? id,
      groupName: top_name ?? name,
      parentId: parent_id,
      depth: depth ?? 0,
      members: members || 1
    }
  })
