import { expect } from 'vitest'
import { verifyAudit } from '../../src/platform/audit/verify-audit.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import type { MailServer } from '../platform/mail-server.ts'
import { REPLIES, SUBMISSIONS, type Submitted } from './businesses.ts'

type Mail = { id: string; key: string; status: string; reference: string }

export const owed = async (engine: Engine): Promise<number> =>
  (
    await withSession(engine, (s) =>
      s.query<{ n: number }>(`select (select count(*) from platform.outbox)::int
        + (select count(*) from queue.job where name in ('reaction', 'reaction-dead') and state < 'completed')::int as n`)
    )
  ).rows[0]?.n ?? 0

/** Nothing accepted was lost, nothing was done twice, nothing is still owed, and the chain holds. */
export async function expectAllIsWell(engine: Engine, mail: MailServer, { answers }: Submitted): Promise<string> {
  const ask = <R>(text: string) => withSession(engine, async (s) => (await s.query<R>(text)).rows)

  const cases = await ask<{ reference: string; messages: number; raised: number }>(`select c.reference,
    (select count(*)::int from cases.message m where m.case_id = c.id and kind = 'from-business') as messages,
    (select count(*)::int from platform.audit_event e where e.subject_id = c.id::text and event = 'case.raised') as raised
    from cases.case c`)
  const promised = [...answers.values()].flatMap((references) => [...references])
  expect(promised).toHaveLength(SUBMISSIONS)
  expect(new Set(cases.map(({ reference }) => reference))).toEqual(new Set(promised))
  expect(cases).toHaveLength(SUBMISSIONS)
  expect(cases.filter(({ messages, raised }) => messages !== 1 || raised !== 1)).toEqual([])

  const ledger = await ask<Mail>(`select m.id, split_part(m.key, ':', 1) as key, m.status, c.reference
    from platform.mail m join cases.case c on c.id::text = m.about_id`)
  const of = (key: string) => ledger.filter((letter) => letter.key === key)
  expect([of('acknowledge').length, of('reply').length]).toEqual([SUBMISSIONS, REPLIES])
  expect(ledger.filter(({ status }) => status !== 'sent' && status !== 'uncertain')).toEqual([])

  const arrived = new Map<string, number>()
  for (const { messageId } of mail.received) arrived.set(messageId, (arrived.get(messageId) ?? 0) + 1)
  expect([...arrived].filter(([, times]) => times > 1)).toEqual([])
  const subjects = mail.received.map(({ subject }) => subject)
  expect(new Set(subjects).size).toBe(subjects.length)
  const has = ({ id }: Mail) => arrived.has(`<${id}@sector-office.example>`)
  expect(ledger.filter((letter) => letter.status === 'sent' && !has(letter))).toEqual([])

  expect(await owed(engine)).toBe(0)
  expect(await ask('select reaction, problem from platform.dead_letter')).toEqual([])
  expect(await verifyAudit(engine)).toMatchObject({ valid: true, problem: null })
  const uncertain = ledger.filter(({ status }) => status === 'uncertain')
  return `${cases.length} cases, ${ledger.length} messages, ${uncertain.length} uncertain of which ${uncertain.filter(has).length} had arrived`
}
