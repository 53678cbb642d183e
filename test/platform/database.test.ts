import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '../../src/platform/audit/audit.ts'
import { openTx, tables } from '../../src/platform/ctx.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { freshDatabase } from '../support/database.ts'
import { ctxAs, staff, theSystem } from '../support/world.ts'
import { eventually } from './eventually.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

describe('the one function that opens a transaction', () => {
  test('nothing queries outside it', () => {
    expect(() => tables(ctxAs(engine, theSystem()))).toThrow('outside inTransaction')
  })

  test('takes on the plain role, which may not read what the system alone reads', async () => {
    const seen = await inTransaction(ctxAs(engine, staff([])), (tx) =>
      sql<{
        who: string
        n: number
      }>`select current_user::text who, (select count(*)::int from platform.session) n`.execute(openTx(tx).db)
    )
    expect(seen.rows[0]).toEqual({ who: 'sector_office_app', n: 0 })
  })

  test('keeps nothing when the work fails', async () => {
    const ctx = ctxAs(engine, staff(['audit.read']))
    const failing = inTransaction(ctx, async (tx) => {
      await audit(tx, 'thing.done', 'lost-subject')
      throw new Error('half-way')
    })
    await expect(failing).rejects.toThrow('half-way')
    const kept = await inTransaction(ctx, (tx) =>
      sql`select 1 from platform.audit_event where subject_id = 'lost-subject'`.execute(openTx(tx).db)
    )
    expect(kept.rows).toHaveLength(0)
  })

  test('a connection whose plans a change of the schema left behind fails once at most, and is replaced', async () => {
    const own = await freshDatabase()
    const read = () => withSession(own, (s) => s.query('select * from public.grows').then(({ rows }) => rows))
    await withSession(own, (s) => s.exec('create table public.grows (a int); insert into public.grows values (1)'))
    for (let time = 0; time < 3; time++) expect(await read()).toEqual([{ a: 1 }])
    await withSession(own, (s) => s.exec('alter table public.grows add b int'))
    await read().catch(() => {})
    expect(await read()).toEqual([{ a: 1, b: null }])
    await own.close()
  })

  test('rows leave as CSV, a page at a time, seen as whoever asks sees them', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'copy-out-')), 'rows.csv')
    const select = `select n, case when n = 2 then 'a "b", c' end as words, current_user::text as who from generate_series(1, 45000) n`
    await inTransaction(ctxAs(engine, staff([])), (tx) =>
      openTx(tx).session.copyOut(select, fs.createWriteStream(file))
    )
    const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(45_000)
    expect(lines.slice(0, 2)).toEqual(['1,,sector_office_app', '2,"a ""b"", c",sector_office_app'])
    expect(lines.at(-1)).toBe('45000,,sector_office_app')
  })

  test('a quote or a backslash in an actor cannot break out of its setting', async () => {
    const id = `x\\'; reset role; select '`
    const seen = await inTransaction(ctxAs(engine, staff([], { id })), (tx) =>
      sql<{ id: string; who: string }>`select platform.actor_id() id, current_user::text who`.execute(openTx(tx).db)
    )
    expect(seen.rows[0]).toEqual({ id, who: 'sector_office_app' })
  })

  test('values come back in the same shapes from both databases', async () => {
    const { rows } = await inTransaction(ctxAs(engine, theSystem()), (tx) =>
      sql`select 5::bigint as big, '2026-11-23'::date as day, '{"a":[1]}'::jsonb as tree, '{x,y}'::text[] as list,
        '2026-11-23T10:00:00Z'::timestamptz as moment, '\\x0102'::bytea as bytes, 1.5::float8 as half`.execute(
        openTx(tx).db
      )
    )
    const seen = rows[0] as { bytes: Uint8Array }
    expect({ ...seen, bytes: Buffer.from(seen.bytes) }).toEqual({
      big: '5',
      day: '2026-11-23',
      tree: { a: [1] },
      list: ['x', 'y'],
      moment: new Date('2026-11-23T10:00:00Z'),
      bytes: Buffer.from([1, 2]),
      half: 1.5
    })
  })
})

describe('a server that drops its connection', () => {
  test.runIf(process.env.TEST_DATABASE_URL)(
    'in mid-transaction: the work is refused in words, the process lives, the next works',
    async () => {
      const ctx = ctxAs(engine, staff([]))
      const dropped = inTransaction(ctx, async (tx) => {
        const { rows } = await tx.tx.session.query<{ pid: number }>('select pg_backend_pid() as pid')
        await withSession(engine, (other) => other.query('select pg_terminate_backend($1)', [rows[0]?.pid]))
        await eventually('the connection is gone', async () => {
          const left = await withSession(engine, (other) =>
            other.query('select 1 from pg_stat_activity where pid = $1', [rows[0]?.pid])
          )
          return left.rowCount === 0
        })
        await tx.tx.session.query('select 1')
      })
      await expect(dropped).rejects.toThrow()
      expect(await inTransaction(ctx, async (tx) => (await tx.tx.session.query('select 1 as one')).rows)).toEqual([
        { one: 1 }
      ])
    }
  )

  test('an error in a session outside any transaction leaves the next one clean', async () => {
    const broken = withSession(engine, (session) => session.exec('begin; select nothing_of_that_name'))
    await expect(broken).rejects.toThrow('nothing_of_that_name')
    const ctx = ctxAs(engine, staff([]))
    expect(await inTransaction(ctx, async (tx) => (await tx.tx.session.query('select 1 as one')).rows)).toEqual([
      { one: 1 }
    ])
  })
})
