import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { SHIPPED_MODEL } from '../score/shipped-model.ts'
import type { BulkLink, BulkResult } from './bulk-link.ts'
import { compareSql } from './compare-sql.ts'
import { decideSql, NUMBER_OF_BANDS } from './decide-sql.ts'
import { firstRow } from './first-row.ts'
import { keysSql } from './keys-sql.ts'
import { learnFromNumbers } from './learn-from-numbers.ts'
import { learnWithoutNumbers } from './learn-without-numbers.ts'
import { KEYS_COUNTED, ONLY_FOR_PAIRS, PAIRS_FORESEEN, PAIRS_MADE } from './pairs-sql.ts'
import { quoted } from './sql-of-lists.ts'
import { stagesTimed } from './stages-timed.ts'
import { takeApart } from './take-apart.ts'

/**
 * Links a list to the register in DuckDB: takes both apart, finds pairs by keys, compares and weighs them, decides for every
 * record and writes the decisions as CSV. Stops before joining when the keys would make more pairs than `mostPairs`.
 */
export async function runBulkLink(job: BulkLink, say: (words: string) => void): Promise<BulkResult> {
  const { stage, result } = stagesTimed(say)
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${job.memoryMb}MB`,
    temp_directory: job.temp,
    preserve_insertion_order: 'false'
  })
  const db = await instance.connect()
  const rows = await takeApart(db, job, stage)
  // The words of addresses as they were written: only numbers are compared from here on.
  await db.run('alter table place_text drop column street; alter table place_text drop column address')
  say(`${rows.left} records and ${rows.right} businesses taken apart`)
  const pairs = await stage('find pairs', () => findPairs(db, job.mostPairs))
  say(`${pairs} pairs to compare`)
  await stage('compare', () => runAll(db, [...compareSql(SHIPPED_MODEL), 'drop table names_compared; drop table pair']))
  const { model, learnedFrom } = await stage('learn', () => weightsFor(db, say))
  await stage('decide', () => runAll(db, decideSql(model)))
  await stage('write', () =>
    db.run(`copy (select * from decided order by l_id) to ${quoted(job.out)} (format csv, header, delimiter ',')`)
  )
  const bands = await firstRow(db, NUMBER_OF_BANDS)
  instance.closeSync()
  return { left_rows: rows.left, right_rows: rows.right, pairs, learned_from: learnedFrom, model, bands, ...result() }
}

async function findPairs(db: DuckDBConnection, mostPairs: number): Promise<number> {
  await runAll(db, [...keysSql(), KEYS_COUNTED])
  const foreseen = (await firstRow(db, PAIRS_FORESEEN)).pairs ?? 0
  if (foreseen > mostPairs)
    throw new Error(
      `The keys would make ${Math.round(foreseen)} pairs, more than the ${mostPairs} allowed, so nothing was joined. Is a column filled with one value?`
    )
  await runAll(db, [...PAIRS_MADE, ONLY_FOR_PAIRS])
  return (await firstRow(db, 'select count(*) as pairs from pair')).pairs ?? 0
}

async function runAll(db: DuckDBConnection, statements: readonly string[]) {
  for (const statement of statements) await db.run(statement)
}

async function weightsFor(db: DuckDBConnection, say: (words: string) => void) {
  const { model, learnedFrom } = await learnFromNumbers(db)
  if (learnedFrom > 0) {
    say(`Weights learned from ${learnedFrom} records whose number is known`)
    return { model, learnedFrom }
  }
  const { model: looked, lookedAt } = await learnWithoutNumbers(db)
  say(
    lookedAt > 0
      ? `No numbers to learn from: weights as shipped, moved by what ${lookedAt} pairs look like`
      : 'Weights as shipped'
  )
  return { model: looked, learnedFrom: 0 }
}
