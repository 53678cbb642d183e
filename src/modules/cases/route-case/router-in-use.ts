import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'

/** Which trained router is in use: the one put in use last, by training or by a person who went back to it. */
export const routerInUse = (ctx: Ctx): Promise<{ id: string; fingerprint: string } | undefined> =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.routing_model')
    .orderBy('in_use_at', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'fingerprint'])
    .limit(1)
    .executeTakeFirst()
