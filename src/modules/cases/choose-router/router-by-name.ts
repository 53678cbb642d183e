import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { CaseTables } from '../tables.ts'

/** One trained router by the name pages give it, the beginning of its fingerprint; without the model, which is large. */
export async function routerByName(ctx: Ctx, name: string) {
  const found = await tables<CaseTables>(ctx)
    .selectFrom('cases.routing_model')
    .where('fingerprint', 'like', /^[0-9a-f]{10}$/.test(name) ? `${name}%` : '')
    .select(['id', 'fingerprint', 'trained_at', 'in_use_at', 'in_use_by', 'in_use_why'])
    .executeTakeFirst()
  if (!found) throw new NotFound('This router')
  return found
}
