import { sql } from 'kysely'
import { systemActor } from '../auth/system-actor.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { actingAs, inTransaction } from '../db/in-transaction.ts'

const DRAFTS = systemActor('drafts')

export type Draft<A> = { id: string; answers: A; doneSubjectId: string | null }

/** A half-finished journey of this visit: a row, not session memory, so an error, a time-out or the back button loses nothing. */
export async function readDraft<A>(
  ctx: Ctx,
  visitHash: Buffer | undefined,
  journey: string,
  lock = false
): Promise<Draft<Partial<A>> | undefined> {
  if (!visitHash) return undefined
  const found = await actingAs(ctx, DRAFTS, (tx) =>
    sql<{
      id: string
      answers: Partial<A>
      done_subject_id: string | null
    }>`select id, answers, done_subject_id from platform.draft
      where visit_hash = ${visitHash} and journey = ${journey} ${lock ? sql`for update` : sql``}`.execute(openTx(tx).db)
  )
  const row = found.rows[0]
  return row && { id: row.id, answers: row.answers, doneSubjectId: row.done_subject_id }
}

/** Keeps answers as they were typed, right or wrong; later answers win one by one. */
export async function keepDraft(ctx: Ctx, visitHash: Buffer, journey: string, answers: object): Promise<void> {
  const now = ctx.now()
  await inTransaction({ ...ctx, actor: DRAFTS }, (tx) =>
    sql`insert into platform.draft (visit_hash, journey, answers, created_at, updated_at)
      values (${visitHash}, ${journey}, ${JSON.stringify(answers)}::jsonb, ${now}, ${now})
      on conflict (visit_hash, journey) do update set updated_at = ${now}, done_subject_id = null,
        answers = case when platform.draft.done_subject_id is null then platform.draft.answers else '{}'::jsonb end || excluded.answers`.execute(
      openTx(tx).db
    )
  )
}

/** Marks a journey as sent, in the same transaction as what it sent: sending twice finds the first result. */
export async function finishDraft(ctx: Ctx, id: string, subjectId: string): Promise<void> {
  await actingAs(ctx, DRAFTS, (tx) =>
    sql`update platform.draft set done_subject_id = ${subjectId} where id = ${id}`.execute(openTx(tx).db)
  )
}
