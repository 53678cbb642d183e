import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { DeclarationKind } from './return-tables.ts'
import type { MinisterTables } from './tables.ts'

type Which = { body: string; quarterFrom: string; kind: DeclarationKind | 'meetings' }

/**
 * Whoever signs a return of a department, by its name in addresses or its key, or changes what stands in it, does so one after the
 * other: a signature can never pass a change that it has not read, nor a change a signature.
 */
export async function lockReturn(ctx: Ctx, { body, quarterFrom, kind }: Which): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'return', id, ${quarterFrom}::text, ${kind}::text), 0))
    from government.body_summary where slug = ${body} or id::text = ${body}`.execute(tables<MinisterTables>(ctx))
}
