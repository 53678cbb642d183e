import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { OfficialAtWork } from '../../government/index.ts'
import type { AccountTables } from '../tables.ts'

type Put = {
  accountId: string
  official: Pick<OfficialAtWork, 'id' | 'bodyId'>
  role: string
  fromOn: string
  businessId?: string | undefined
}

/** Gives somebody at work a part on an account team from a day on; they stand there for the department they belong to now. */
export async function putOnTeam(ctx: Ctx, { accountId, official, role, fromOn, businessId }: Put): Promise<void> {
  await tables<AccountTables>(ctx)
    .insertInto('accounts.membership')
    .values({
      account_id: accountId,
      official_id: official.id,
      body_id: official.bodyId,
      role_code: role,
      business_id: businessId ?? null,
      from_on: fromOn,
      until_on: null,
      put_by: ctx.actor.id,
      put_at: ctx.now()
    })
    .execute()
}
