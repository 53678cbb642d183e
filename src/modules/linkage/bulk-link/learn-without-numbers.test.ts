import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { SHIPPED_MODEL } from '../score/shipped-model.ts'
import { compareSql } from './compare-sql.ts'
import { decideSql } from './decide-sql.ts'
import { keysSql } from './keys-sql.ts'
import { learnWithoutNumbers } from './learn-without-numbers.ts'
import { KEYS_COUNTED, PAIRS_MADE } from './pairs-sql.ts'
import { takeApart } from './take-apart.ts'
import { writeLists } from './write-lists.factory.ts'

type Figures = { f1: number; precision: number }

/** Links a generated list none of whose numbers are known, with the weights as shipped and with what is learned from the list. */
async function both(moved: number): Promise<{ shipped: Figures; learned: Figures; lookedAt: number }> {
  const files = writeLists({ rows: 4000, moved, seed: 7 })
  try {
    const instance = await DuckDBInstance.create(':memory:', { memory_limit: '600MB' })
    const db = await instance.connect()
    await takeApart(db, files)
    for (const statement of [...keysSql(), KEYS_COUNTED, ...PAIRS_MADE, ...compareSql(SHIPPED_MODEL)])
      await db.run(statement)
    const { model, lookedAt } = await learnWithoutNumbers(db)
    const figuresOf = async (weights: typeof model): Promise<Figures> => {
      for (const statement of decideSql(weights)) await db.run(statement)
      const [found] = (
        await db.runAndReadAll(`select count(*) filter (likely >= 0.5) as taken, count(*) filter (likely >= 0.5 and l_id[2:] = r_id[2:]) as good,
          count(*) filter (band = 'linked') as auto, count(*) filter (band = 'linked' and l_id[2:] = r_id[2:]) as auto_good from decided`)
      ).getRowObjectsJson()
      await db.run('drop table decided; drop table weighed_pair')
      const n = (name: string) => Number(found?.[name] ?? 0)
      return { f1: (2 * n('good')) / (n('taken') + files.links), precision: n('auto_good') / Math.max(1, n('auto')) }
    }
    const figures = { shipped: await figuresOf(SHIPPED_MODEL), learned: await figuresOf(model), lookedAt }
    instance.closeSync()
    return figures
  } finally {
    files.remove()
  }
}

test.each([0.1, 0.6])(
  'a list without numbers, %d of it at other addresses, is linked no worse than with the weights as shipped',
  async (moved) => {
    const { shipped, learned, lookedAt } = await both(moved)
    expect(lookedAt).toBeGreaterThan(2000)
    expect(learned.f1).toBeGreaterThanOrEqual(shipped.f1 - 0.002)
    expect(learned.precision).toBeGreaterThanOrEqual(0.995)
  }
)
