import { modules } from '../../../src/modules.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import type { Ctx } from '../../../src/platform/ctx.ts'
import { withSession } from '../../../src/platform/db/engine.ts'
import { sendMailReaction } from '../../../src/platform/mail/send-mail.ts'
import { mailboxTransport } from '../../../src/platform/mail/transports.ts'

type Owed = { audit_seq: string; reaction: string; event: string; subject_id: string; facts: object }

const reactions = new Map(
  [...modules.flatMap((module) => module.after ?? []), ...sendMailReaction(mailboxTransport)].map((one) => [
    one.name,
    one
  ])
)

/** Does what the outbox owes, at the moment of the world that is being told, until it owes nothing. */
export async function settleOutbox(ctx: Omit<Ctx, 'actor'>): Promise<void> {
  for (;;) {
    const owed = await takeOwed(ctx)
    if (owed.length === 0) return
    for (const { reaction: name, event, subject_id: subjectId, facts, audit_seq: auditSeq } of owed) {
      const reaction = reactions.get(name)
      if (!reaction) throw new Error(`No reaction is called ${name}`)
      await reaction.run(
        { ...ctx, actor: systemActor(name, reaction.permissions) },
        { event, subjectId, facts, auditSeq }
      )
    }
  }
}

async function takeOwed({ engine }: Pick<Ctx, 'engine'>): Promise<Owed[]> {
  const { rows } = await withSession(engine, (session) =>
    session.query<Owed & { id: string }>(
      'delete from platform.outbox returning id, audit_seq, reaction, event, subject_id, facts'
    )
  )
  return rows.sort((a, b) => Number(a.id) - Number(b.id))
}
