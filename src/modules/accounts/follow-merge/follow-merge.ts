import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { findFirst } from '../find-first.ts'
import type { AccountTables } from '../tables.ts'

const LOOKS = systemActor('accounts', ['account.read'])

/** A merge takes an account to another record, and undoing it takes it back: whichever has it is found first. */
export async function followMerge(ctx: Ctx, { subjectId, facts }: AuditedEvent): Promise<void> {
  const other = 'into' in facts ? facts.into : 'from' in facts ? facts.from : undefined
  for (const id of [subjectId, String(other)]) {
    const account = await actingAs(ctx, LOOKS, (tx) =>
      tables<AccountTables>(tx)
        .selectFrom('accounts.account')
        .select('id')
        .where('business_id', '=', id)
        .where('ended_on', 'is', null)
        .executeTakeFirst()
    )
    await findFirst(ctx, id, account !== undefined)
  }
}
