import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { AccountTables } from '../tables.ts'

export async function theOfficeExists(ctx: Ctx, officeId: string) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('sector_offices.office_summary')
    .select('id')
    .where('id', '=', officeId)
    .executeTakeFirst()
  if (!found) throw new RuleBroken('office-unknown', 'Select a sector office from the list', 'officeId')
}
