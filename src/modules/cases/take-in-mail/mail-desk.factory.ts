import nodemailer from 'nodemailer'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { openLog } from '../../../platform/log.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { openMailIn } from '../../../platform/mail-in/mail-in-server.ts'
import { acceptCase } from '../accept-case/accept-case.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { tellBusiness } from '../tell-business/tell-business.ts'
import { tellTeam } from '../tell-colleagues/tell-team.ts'
import { takeInMail } from './take-in-mail.ts'

export const ADDRESS = 'help@sector-office.example'

export type Received = {
  id: string
  kind: string
  outcome: string
  outcome_words: string | null
  about_id: string | null
}

export type MailDesk = Awaited<ReturnType<typeof openMailDesk>>

/** Desks that mail reaches: a real receiver, a real sender, and what the worker would do with what waits. */
export async function openMailDesk() {
  const engine = await freshDatabase()
  const desks = await openDesks(engine)
  const settings = { host: '127.0.0.1', port: 0, address: ADDRESS }
  const server = await openMailIn({ ...realCtx(engine) }, settings, openLog('silent'))
  const wire = nodemailer.createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true })
  const rows = async <R>(text: string, values: unknown[] = []) =>
    (await withSession(engine, (session) => session.query<R>(text, values))).rows
  const asWorker = (id: string) =>
    takeInMail.run(
      { ...realCtx(engine), actor: systemActor(takeInMail.name, takeInMail.permissions) },
      { event: 'mail.received', subjectId: id, facts: {}, auditSeq: '0' }
    )
  return {
    engine,
    desks,
    wire,
    rows,
    asWorker,
    received: () =>
      rows<Received>(
        'select id, kind, outcome, outcome_words, about_id from platform.received_mail order by received_at, id'
      ),
    threadOf: (id: string) =>
      rows<{ kind: string; words: string; by_name: string }>(
        'select kind, words, by_name from cases.message where case_id = $1 order by at, id',
        [id]
      ),
    async takeInAll() {
      const waiting = await rows<{ id: string }>("select id from platform.received_mail where outcome = 'waiting'")
      for (const { id } of waiting) await asWorker(id)
    },
    async aCase() {
      const raised = await raiseCase(realCtx(engine), {
        words: 'Nobody can tell us when our application will be decided, and we cannot plan.',
        business: { id: desks.laboratory.id },
        contact: { name: 'Ada Marsh', email: 'ada@example.com' },
        shareConsent: true
      })
      await acceptCase({ ...realCtx(engine), actor: desks.lifeSciences.worker }, raised.reference)
      return raised
    },
    ...lettersFrom(engine, desks, rows),
    async close() {
      wire.close()
      await server.close()
      await engine.close()
    }
  }
}

type Rows = <R>(text: string, values?: unknown[]) => Promise<R[]>

const lettersFrom = (engine: Engine, desks: Desks, rows: Rows) => ({
  /** A letter of ours about the case, as the ledger keeps it: its key is in the name the letter travels under. */
  async ourLetterOn(id: string) {
    const event = { event: 'case.raised', subjectId: id, facts: {}, auditSeq: '0' }
    const acknowledge = tellBusiness.find(({ name }) => name === 'acknowledge-case')
    await acknowledge?.run({ ...realCtx(engine), actor: systemActor('acknowledge', acknowledge.permissions) }, event)
    const [letter] = await rows<{ id: string }>(
      "update platform.mail set status = 'sent' where about_id = $1 returning id",
      [id]
    )
    return `<${letter?.id}@sector-office.example>`
  },
  /** A letter to the colleagues of the team about the case, as the worker would write it. */
  async letterToColleagues(id: string, reference: string) {
    const ctx = { ...realCtx(engine), actor: systemActor('tell', ['case.read-all', 'case.work']) }
    const words = 'A business was promised something and has not had it.'
    await inTransaction(ctx, (tx) =>
      tellTeam(tx, desks.lifeSciences.teamId, {
        key: `late:${id}`,
        caseId: id,
        reference,
        subject: 'A case is late',
        words
      })
    )
    const [letter] = await rows<{ id: string }>('select id from platform.mail where key like $1', [`late:${id}%`])
    return `<${letter?.id}@sector-office.example>`
  },
  /** A letter of ours that is about no case. */
  async letterAboutNoCase(to: string) {
    const aboutId = crypto.randomUUID()
    await inTransaction({ ...realCtx(engine), actor: systemActor('tell') }, (tx) =>
      queueMail(tx, {
        key: aboutId,
        to,
        subject: 'The answer to your request for information',
        body: 'Dear reader',
        aboutId
      })
    )
    const [letter] = await rows<{ id: string }>('select id from platform.mail where key = $1', [aboutId])
    return { name: `<${letter?.id}@sector-office.example>`, aboutId }
  }
})
