import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import type { AccountTables } from '../tables.ts'

/** Somebody who works in government today; a refusal points at the box that named them. */
export async function officialAtWork(ctx: Ctx, officialId: string, field: string) {
  const today = londonDay(ctx.now())
  const found = await tables<AccountTables>(ctx)
    .selectFrom('government.official_summary')
    .select(['id', 'name', 'email', 'body_id', 'body', 'body_short_name'])
    .where('id', '=', officialId)
    .where('active_from', '<=', today)
    .where((eb) => eb.or([eb('active_to', 'is', null), eb('active_to', '>=', today)]))
    .executeTakeFirst()
  if (!found) throw new RuleBroken('official-not-at-work', 'Select somebody who works in government today', field)
  return found
}
