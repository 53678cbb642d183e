import { type Ctx, tables } from '../../../platform/ctx.ts'
import { officialAtWork } from '../rules/official-at-work.ts'
import type { AccountTables } from '../tables.ts'

type Put = {
  accountId: string
  officialId: string
  role: string
  fromOn: string
  businessId?: string | undefined
  /** The box of the form that named them, for a refusal. */
  field: string
}

/** Gives somebody at work a part on an account team from a day on; they stand there for the department they belong to now. */
export async function putOnTeam(ctx: Ctx, { accountId, officialId, role, fromOn, businessId, field }: Put) {
  const official = await officialAtWork(ctx, officialId, field)
  await tables<AccountTables>(ctx)
    .insertInto('accounts.membership')
    .values({
      account_id: accountId,
      official_id: officialId,
      body_id: official.body_id,
      role_code: role,
      business_id: businessId ?? null,
      from_on: fromOn,
      until_on: null,
      put_by: ctx.actor.id,
      put_at: ctx.now()
    })
    .execute()
  return official
}
