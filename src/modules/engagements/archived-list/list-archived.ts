import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { cursor } from '../../../platform/cursor.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { logReading } from '../../government/index.ts'
import { markingNow } from '../marking-now.ts'

export const ArchivedAsked = z.object({
  q: z.string().trim().max(100).catch(''),
  after: cursor('moment').optional().catch(undefined)
})
export type ArchivedAsked = z.infer<typeof ArchivedAsked>

export type ArchivedEngagement = {
  id: string
  title: string
  form: string
  startsAt: Date
  owner: string
  marking: string
  archivedAt: Date
  archivedBy: string
  reason: string
}

const PAGE = 25

/** What was on record as held by mistake and was archived, as far as the reader may see it, the latest first: by whom, when and why. */
export async function listArchived(ctx: Ctx, asked: ArchivedAsked) {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, (tx) => gatherPage(tx, asked))
}

async function gatherPage(tx: Ctx, asked: ArchivedAsked) {
  const { rows } = await sql<ArchivedEngagement>`select e.id, e.title, f.title as form, e.starts_at as "startsAt",
      e.owner_name as owner, ${markingNow('e')} as marking,
      e.archived_at as "archivedAt", e.archived_by_name as "archivedBy", e.archive_reason as reason
    from engagements.engagement e join engagements.form f on f.code = e.form
    where e.status = 'archived' ${worded(asked.q)} ${onwards(asked.after)}
    order by e.archived_at desc, e.id desc limit ${PAGE + 1}`.execute(openTx(tx).db)
  const items = rows.slice(0, PAGE)
  for (const { id, marking } of items) await logReading(tx, { kind: 'engagement', id, marking })
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? `${last.archivedAt.toISOString()}~${last.id}` : null }
}

function worded(q: string) {
  const like = `%${q.replaceAll(/[%_\\]/g, '')}%`
  return q ? sql`and (e.title ilike ${like} or e.owner_name ilike ${like} or e.archive_reason ilike ${like})` : sql``
}

function onwards(after: string | undefined) {
  const [at, id] = (after ?? '').split('~')
  return at && id ? sql`and (e.archived_at, e.id) < (${at}::timestamptz, ${id}::uuid)` : sql``
}
