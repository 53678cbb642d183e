import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'

/** The departments that meetings have been published of, by name. */
export const publishingDepartments = (ctx: Ctx) =>
  inTransaction(ctx, (tx) =>
    tables<MinisterTables>(tx)
      .selectFrom('government.body_summary as b')
      .select(['b.slug', 'b.name'])
      .where(sql<boolean>`exists (select from ministers.published_meeting m where m.body_id = b.id)`)
      .orderBy('b.name')
      .execute()
  )
