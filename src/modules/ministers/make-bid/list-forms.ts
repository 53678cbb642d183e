import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'

/** The forms of contact that count for some duty today: how a minister may be asked to meet. */
export async function listForms(ctx: Ctx): Promise<{ code: string; title: string }[]> {
  demand(ctx, 'duty.read')
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<{ code: string; title: string }>`select code, initcap(code) as title
      from (select distinct unnest(forms) as code from ministers.duty_setting where valid_to is null) f order by code`.execute(
      openTx(tx).db
    )
  )
  return rows
}
