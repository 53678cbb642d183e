import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { LinkageTables } from '../tables.ts'
import type { Broken } from './conflict-in.ts'
import type { Member } from './load-identity.ts'

/** What stands in the way, who said it and why, and what to do if it is wrong. */
export async function wordsOfConflict(ctx: Ctx, broken: Broken, members: ReadonlyMap<string, Member>): Promise<string> {
  const db = tables<LinkageTables>(ctx)
  const name = (id: string) => members.get(id)?.name ?? 'another business'
  if (broken.kind === 'apart') {
    const said = await db
      .selectFrom('linkage.apart')
      .select(['reason', 'said_by_name'])
      .where('lifted_at', 'is', null)
      .where('one_id', 'in', [broken.one, broken.other])
      .where('other_id', 'in', [broken.one, broken.other])
      .executeTakeFirst()
    return `${said?.said_by_name ?? 'Somebody'} said that ${name(broken.one)} and ${name(broken.other)} are two businesses: “${said?.reason ?? ''}”. If that is wrong, lift it first`
  }
  const said = await db
    .selectFrom('linkage.decision as d')
    .innerJoin('linkage.list_record as r', 'r.id', 'd.record_id')
    .select(['d.decided_by_name', 'd.reason', 'r.name'])
    .where('d.record_id', '=', broken.record)
    .where('d.business_id', '=', broken.different)
    .where('d.reopened_at', 'is', null)
    .executeTakeFirst()
  return `${said?.decided_by_name ?? 'Somebody'} decided that the record “${said?.name ?? ''}” is not ${name(broken.different)}, and it is linked to ${name(broken.same)}. Reopen one of the two decisions first`
}
