import { type Ctx, tables } from '../../platform/ctx.ts'
import { RuleBroken } from '../../platform/errors.ts'
import type { GovernmentTables } from './tables.ts'

/** The id of a department or body that exists today. */
export async function bodyIdOf(ctx: Ctx, slug: string): Promise<string> {
  const body = await tables<GovernmentTables>(ctx)
    .selectFrom('government.body_summary')
    .where('slug', '=', slug)
    .where('valid_to', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (!body) throw new RuleBroken('body-unknown', 'Choose a department or body from the list', 'bodySlug')
  return body.id
}
