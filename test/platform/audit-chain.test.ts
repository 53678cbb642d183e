import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '../../src/platform/audit/audit.ts'
import { verifyAudit } from '../../src/platform/audit/verify-audit.ts'
import { openTx } from '../../src/platform/ctx.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { freshDatabase } from '../support/database.ts'
import { ctxAs, publicActor, staff } from '../support/world.ts'

let engine: Engine
let events = 0

beforeAll(async () => {
  engine = await freshDatabase()
  const ctx = { ...ctxAs(engine, staff([], { name: 'Zoë “Zed” O’Brien' })), requestId: 'request-1' }
  for (const subject of ['one', 'two', 'three'])
    await inTransaction(ctx, async (tx) => {
      await audit(tx, 'thing.done', subject, { words: 'a\tb "c" \\ £ 🏭', nested: { z: 1, a: [null, 0.1] } })
      await audit(tx, 'thing.checked', subject)
    })
  events = (await verifyAudit(engine)).events
  await asSuperuser('create table public.audit_before as select * from platform.audit_event')
})
afterAll(() => engine.close())

/** What somebody with the password of the database could do, which no code of ours can. */
const asSuperuser = (text: string) => withSession(engine, (session) => session.exec(text))
const tamper = (text: string) => asSuperuser(`alter table platform.audit_event disable trigger append_only; ${text}`)

afterEach(() =>
  tamper(`truncate platform.audit_event; insert into platform.audit_event select * from public.audit_before;
    alter table platform.audit_event enable trigger append_only`)
)

const rehash = (seq: string) => `update platform.audit_event e set hash = sha256(e.previous_hash || convert_to(
  platform.audit_line(seq, at, actor_kind, actor_id, actor_name, event, subject_id, facts, request_id), 'UTF8')) where seq ${seq}`

describe('found', () => {
  test.each([
    [
      'changed facts',
      `update platform.audit_event set facts = '{"words":"other"}' where seq = LAST - 2`,
      'was changed'
    ],
    [
      'another name',
      `update platform.audit_event set actor_name = 'Somebody Else' where seq = LAST - 2`,
      'was changed'
    ],
    ['another time', `update platform.audit_event set at = at + interval '1 second' where seq = LAST`, 'was changed'],
    ['a removed row', `delete from platform.audit_event where seq = LAST - 2`, 'is missing'],
    ['the first row removed', `delete from platform.audit_event where seq = 1`, 'Event 1 is missing'],
    ['a truncated tail', `delete from platform.audit_event where seq > LAST - 2`, 'its head says'],
    ['all of it removed', `truncate platform.audit_event`, 'its head says'],
    [
      'a changed row with a new hash of its own',
      `update platform.audit_event set facts = '{}' where seq = LAST - 3; ${rehash('= LAST - 3')}`,
      'does not follow from the one before'
    ],
    [
      'a changed last row with a new hash of its own',
      `update platform.audit_event set facts = '{"never":1}' where seq = LAST; ${rehash('= LAST')}`,
      'its head says'
    ],
    [
      'two rows that changed places',
      `update platform.audit_event set seq = -1 where seq = LAST; update platform.audit_event set seq = LAST where seq = LAST - 1;
       update platform.audit_event set seq = LAST - 1 where seq = -1`,
      'does not follow from the one before'
    ]
  ])('%s', async (_what, change, problem) => {
    await tamper(change.replaceAll('LAST', String(events)))
    expect(await verifyAudit(engine)).toMatchObject({ valid: false, problem: expect.stringContaining(problem) })
  })
})

describe('the application itself', () => {
  test.each([
    `insert into platform.audit_event select * from platform.audit_event limit 1`,
    `update platform.audit_event set facts = '{}'`,
    'delete from platform.audit_event',
    'truncate platform.audit_event',
    'update platform.audit_head set seq = 0',
    'select * from platform.audit_head',
    'alter table platform.audit_event disable trigger append_only'
  ])('may not: %s', async (text) => {
    const trying = inTransaction(ctxAs(engine, staff(['audit.read'])), (tx) => sql.raw(text).execute(openTx(tx).db))
    await expect(trying).rejects.toThrow(/permission denied|must be owner/)
  })

  test('not even the owner of the table changes it by accident', async () => {
    await expect(asSuperuser(`update platform.audit_event set facts = '{}'`)).rejects.toThrow('append-only')
  })

  test('reads its own lines, and the rest only with the permission', async () => {
    const seen = (permissions: string[], id: string) =>
      inTransaction(ctxAs(engine, staff(permissions, { id })), async (tx) => {
        const { rows } = await sql<{ n: number; things: number; others: number }>`select count(*)::int n,
          (count(*) filter (where event like 'thing.%'))::int as things,
          (count(*) filter (where event not like 'thing.%' and event not like 'scheme.%'))::int as others from platform.audit_event`.execute(
          openTx(tx).db
        )
        return rows[0]
      })
    // What happened to a scheme of support every official may read; nothing else of anybody else's.
    expect(await seen([], staff([]).id)).toMatchObject({ things: 6, others: 0 })
    expect(await seen([], '00000000-0000-7000-8000-00000000ffff')).toMatchObject({ things: 0, others: 0 })
    expect((await seen(['audit.read'], '00000000-0000-7000-8000-00000000ffff'))?.n).toBe(events)
  })
})

describe('whole', () => {
  test('with every character people use, and the same head each time', async () => {
    const first = await verifyAudit(engine)
    expect(first).toMatchObject({ valid: true, problem: null, events })
    expect((await verifyAudit(engine)).head).toBe(first.head)
  })

  test('many at once make one order without a gap', async () => {
    const ctx = ctxAs(engine, staff([]))
    await Promise.all(
      Array.from({ length: 40 }, (_, at) => inTransaction(ctx, (tx) => audit(tx, 'thing.done', `at-once-${at}`)))
    )
    const verdict = await verifyAudit(engine)
    expect(verdict).toMatchObject({ valid: true, events: events + 40 })
    await asSuperuser(
      'drop table public.audit_before; create table public.audit_before as select * from platform.audit_event'
    )
    events = verdict.events
  })

  test('whoever rewrites everything to the end and the head too still changes the head that was written down', async () => {
    const before = await verifyAudit(engine)
    await tamper(`update platform.audit_event set facts = '{"late":1}' where seq = ${events}; ${rehash(`= ${events}`)};
      update platform.audit_head set hash = (select hash from platform.audit_event where seq = ${events})`)
    expect((await verifyAudit(engine)).head).not.toBe(before.head)
  })
})

test('what one visitor did is not another’s to read, though both act as the public', async () => {
  const visitor = ctxAs(engine, publicActor())
  await inTransaction(visitor, (tx) => audit(tx, 'thing.done', 'by-a-visitor'))
  const seenBy = async (ctx: typeof visitor) =>
    (
      await inTransaction(ctx, (tx) =>
        sql`select 1 from platform.audit_event where subject_id = 'by-a-visitor'`.execute(openTx(tx).db)
      )
    ).rows.length
  expect(await seenBy(visitor)).toBe(0)
  expect(await seenBy(ctxAs(engine, publicActor(['by-a-visitor'])))).toBe(1)
  expect(await seenBy(ctxAs(engine, staff([])))).toBe(0)
  expect(await seenBy(ctxAs(engine, staff(['audit.read'])))).toBe(1)
})
