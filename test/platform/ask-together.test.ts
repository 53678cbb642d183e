import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ctx, NO_REACTIONS, openTx } from '../../src/platform/ctx.ts'
import { askTogether } from '../../src/platform/db/ask-together.ts'
import { atOnce } from '../../src/platform/db/at-once.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { actingAs, inTransaction } from '../../src/platform/db/in-transaction.ts'
import { countingEngine } from '../support/counting-engine.ts'
import { freshDatabase } from '../support/database.ts'
import { staff } from '../support/world.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const over = (on: Engine): Ctx => ({
  engine: on,
  actor: staff([]),
  now: () => new Date('2026-11-20T10:00:00Z'),
  reactions: NO_REACTIONS
})
type Dated = { at: Date; never: Date | null; words: string }
const dated = (words: string) =>
  sql<Dated>`select '2026-03-29T00:30:00Z'::timestamptz as at, null::timestamptz as never, ${words}::text as words`

test('one wrong question fails the others with it, and says what was wrong', async () => {
  const asked = inTransaction(over(engine), (tx) =>
    Promise.all([
      askTogether(tx, dated('well'), { at: true, never: true }),
      askTogether(tx, sql<{ n: number }>`select no_such_column as n`, {})
    ])
  )
  await expect(asked).rejects.toThrow('no_such_column')
})

test('what is left over when one of several fails never reaches the transaction that comes next', async () => {
  let left: Ctx | undefined
  const failed = inTransaction(over(engine), async (tx) => {
    left = tx
    throw new Error('This part failed')
  })
  await expect(failed).rejects.toThrow('This part failed')
  const late = async () => left && sql`select 1`.execute(openTx(left).db)
  await expect(late()).rejects.toThrow('after its transaction had ended')
})

test('no part acts as somebody else while others ask: they would see with its eyes', async () => {
  const system = { ...staff(['audit.read']), kind: 'system' as const }
  const asked = inTransaction(over(engine), (tx) =>
    atOnce(tx, () =>
      Promise.all([
        askTogether(tx, dated('mine'), { at: true, never: true }),
        actingAs(tx, system, async (asSystem) => askTogether(asSystem, dated('not mine'), { at: true, never: true }))
      ])
    )
  )
  await expect(asked).rejects.toThrow('with its eyes')
  const after = inTransaction(over(engine), async (tx) => {
    await atOnce(tx, () => askTogether(tx, dated('mine'), { at: true, never: true }))
    return actingAs(tx, system, (asSystem) => askTogether(asSystem, dated('alone'), { at: true, never: true }))
  })
  expect((await after).map(({ words }) => words)).toEqual(['alone'])
})

test('what is asked at the same moment is one question, each part with its own rows and its dates as dates', async () => {
  const { engine: counting, asked } = countingEngine(engine)
  const [one, none, many] = await inTransaction(over(counting), (tx) =>
    Promise.all([
      askTogether(tx, dated("quoted “and” 'so'"), { at: true, never: true }),
      askTogether(tx, sql<{ n: number }>`select 1 as n where false`, {}),
      askTogether(tx, sql<{ n: number }>`select n from generate_series(3, 1, -1) n`, {})
    ])
  )
  expect(asked).toHaveLength(1)
  expect(one).toEqual([{ at: new Date('2026-03-29T00:30:00Z'), never: null, words: "quoted “and” 'so'" }])
  expect(none).toEqual([])
  expect(many).toEqual([{ n: 3 }, { n: 2 }, { n: 1 }])
})

test('what is asked once another answer is there is a question of its own', async () => {
  const { engine: counting, asked } = countingEngine(engine)
  const double = await inTransaction(over(counting), async (tx) => {
    const [first] = await askTogether(tx, sql<{ n: number }>`select 21 as n`, {})
    return askTogether(tx, sql<{ n: number }>`select ${first?.n ?? 0}::int * 2 as n`, {})
  })
  expect(double).toEqual([{ n: 42 }])
  expect(asked).toHaveLength(2)
})
