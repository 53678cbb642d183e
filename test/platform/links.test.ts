import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantsOf, issueLink, linkIsGood, useLink } from '../../src/platform/auth/links.ts'
import { hashOf } from '../../src/platform/auth/secrets.ts'
import { forgetExpired } from '../../src/platform/auth/sessions.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { freshDatabase } from '../support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../support/world.ts'

const DAY = 86_400_000
const START = Date.parse('2026-11-23T10:00:00Z')
const visit = (name: string) => hashOf(name)

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const at = (later = 0): Ctx => ctxAs(engine, publicActor(), () => new Date(START + later))
const issue = (subject: string) =>
  inTransaction(ctxAs(engine, theSystem()), (tx) => issueLink(tx, subject, 'track', 14))
const GONE = 'This link has been used or has run out. Ask for a new one'

test('a link that was never made opens nothing', async () => {
  expect(await linkIsGood(at(), 'x'.repeat(43))).toBe(false)
  await expect(useLink(at(), 'x'.repeat(43), visit('a'))).rejects.toThrow(GONE)
  await expect(useLink(at(), '', visit('a'))).rejects.toThrow(GONE)
})

test('a link that ran out opens nothing, to the moment', async () => {
  const secret = await issue('old-case')
  expect(await linkIsGood(at(14 * DAY - 1), secret)).toBe(true)
  expect(await linkIsGood(at(14 * DAY), secret)).toBe(false)
  await expect(useLink(at(14 * DAY), secret, visit('late'))).rejects.toThrow(GONE)
})

test('looked at by a mail scanner it still works; used once it does not', async () => {
  const secret = await issue('case-1')
  expect(await linkIsGood(at(), secret)).toBe(true)
  expect(await linkIsGood(at(), secret)).toBe(true)
  expect(await useLink(at(), secret, visit('one'))).toBe('case-1')
  expect(await linkIsGood(at(), secret)).toBe(false)
  await expect(useLink(at(), secret, visit('one'))).rejects.toThrow(GONE)
  expect(await grantsOf(at(), visit('one'))).toEqual([{ subjectId: 'case-1', byLink: true }])
  expect(await grantsOf(at(), visit('another'))).toEqual([])
})

test('used ten times at the same moment it opens once', async () => {
  const secret = await issue('case-2')
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, (_, who) => useLink(at(), secret, visit(`visitor-${who}`)))
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('what it opened closes after a day, and is cleared away', async () => {
  const secret = await issue('case-3')
  await useLink(at(), secret, visit('day'))
  expect(await grantsOf(at(DAY - 1), visit('day'))).toEqual([{ subjectId: 'case-3', byLink: true }])
  expect(await grantsOf(at(DAY), visit('day'))).toEqual([])
  await forgetExpired(at(15 * DAY))
  const { rows } = await withSession(engine, (s) =>
    s.query('select 1 from platform.link union all select 1 from platform.visit_grant')
  )
  expect(rows).toEqual([])
})

test('only a hash is kept, and nobody but the system reads it', async () => {
  const secret = await issue('case-4')
  const { rows } = await withSession(engine, (s) =>
    s.query<{ row: string }>('select l::text as row from platform.link l')
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.row).not.toContain(secret)
  const seen = await inTransaction(ctxAs(engine, staff(['audit.read', 'mail.read'])), (tx) =>
    tx.tx.session.query('select 1 from platform.link')
  )
  expect(seen.rows).toEqual([])
})
