import { sql } from 'kysely'
import { type Ctx, openTx } from '../ctx.ts'

/**
 * Records that the actor did something: audit trail, field history, timeline and outbox in one. Steps that other modules
 * take `during` the event run now; the rows are written just before commit, so that the chain is locked only briefly.
 */
export async function audit(ctx: Ctx, event: string, subjectId: string, facts: object = {}): Promise<void> {
  const happened = { event, subjectId, facts }
  openTx(ctx).events.push(happened)
  for (const step of ctx.reactions.during.get(event) ?? []) await step(ctx, happened)
}

/** Appends the transaction's events to the chain and to the outbox; called once, by `inTransaction`. */
export async function flushAudit(ctx: Ctx): Promise<void> {
  const { db, events, afterCommit } = openTx(ctx)
  if (events.length === 0) return
  const rows = events.map(({ event, subjectId, facts }) => ({
    at: ctx.now().toISOString(),
    event,
    subject_id: subjectId,
    facts,
    reactions: ctx.reactions.after.get(event) ?? []
  }))
  await sql`select platform.append_audit(${JSON.stringify(rows)}::jsonb, ${ctx.actor.name})`.execute(db)
  afterCommit.push(ctx.reactions.nudge)
}
