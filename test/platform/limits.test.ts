import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTx } from '../../src/platform/ctx.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { openPostgres } from '../../src/platform/db/postgres.ts'
import { Unavailable } from '../../src/platform/errors.ts'
import { freshDatabase } from '../support/database.ts'
import { ctxAs, staff } from '../support/world.ts'

const SERVER = process.env.TEST_DATABASE_URL

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const takes = (seconds: number, requestId?: string) =>
  inTransaction(
    { ...ctxAs({ ...engine, statementMs: 200 }, staff([])), ...(requestId ? { requestId } : {}) },
    async (tx) => (await openTx(tx).session.query(`select pg_sleep(${seconds})`)).rowCount
  )

test('a statement of a request is stopped in time, in words; a job takes the time it needs', async (context) => {
  if (engine.kind !== 'postgres') return context.skip('the embedded database cannot stop a statement')
  await expect(takes(3, 'request-1')).rejects.toThrow('This took too long, and was stopped')
  expect(await takes(0.3)).toBe(1)
  expect(await takes(0, 'request-2')).toBe(1)
})

test('whoever waits too long for a connection is told so', async (context) => {
  if (!SERVER) return context.skip('the embedded database has one session, which everybody waits for')
  const one = openPostgres(SERVER, 1, { waitMs: 200 })
  const held = await one.lease()
  await expect(inTransaction(ctxAs(one, staff([])), async () => {})).rejects.toBeInstanceOf(Unavailable)
  held.release()
  await one.close()
})
