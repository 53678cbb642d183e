import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { findCase } from '../find-case.ts'
import type { CaseTables } from '../tables.ts'

/** One file of a case, to whoever may read the case; that it was taken is written down. */
export async function loadAttachment(ctx: Ctx, reference: string, id: string) {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference)
    const file = await tables<CaseTables>(tx)
      .selectFrom('cases.attachment')
      .where('id', '=', id)
      .where('case_id', '=', found.id)
      .select(['name', 'media_type as type', 'bytes'])
      .executeTakeFirst()
    if (!file) throw new NotFound('This file')
    await audit(tx, 'case.file-taken', found.id, { fileId: id })
    return file
  })
}
