import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { ctxAs, theSystem } from '../../../test/support/world.ts'
import type { Engine } from '../../platform/db/engine.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import { workingDaysBetween } from '../government/index.ts'
import { workingDaysLeft } from './nation-calendars.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

test('what lists show is what is counted from the database, over weekends, holidays, the cut-off and summer time', async () => {
  const now = new Date('2026-03-27T16:59:59Z')
  const ctx = ctxAs(engine, theSystem(), () => now)
  const moments = [
    '2026-03-27T17:00:00.001Z',
    '2026-03-29T12:00Z',
    '2026-04-07T15:59Z',
    '2026-04-07T16:00Z',
    '2026-12-29T10:00Z'
  ]
  await inTransaction(ctx, async (tx) => {
    for (const nation of ['england', 'scotland', 'northern-ireland'])
      for (const text of moments) {
        const to = new Date(text)
        const counted = await workingDaysBetween(tx, nation, now, to)
        expect([nation, text, await workingDaysLeft(tx, nation, now, to)]).toEqual([nation, text, counted])
        expect([nation, text, (await workingDaysLeft(tx, nation, to, now)) + 0]).toEqual([nation, text, 0 - counted])
      }
  })
})
