import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'
import { ImportCompaniesHouse, type ImportResult, type RegisterFile } from './import-companies-house.schema.ts'
import { countHeld, countMissing, markWhoLeft, namesNearlyAll } from './mark-who-left.ts'
import { writeFile } from './write-file.ts'

/** The name under which Companies House publishes the whole register; parts and samples are named otherwise. */
const ALL_IN_ONE = /AsOneFile-\d{4}-\d{2}-\d{2}\.csv(\.gz)?$/i

/**
 * Brings in a file of the Companies House register, all of it or nothing. A file brought in again changes nothing; a newer
 * one updates what differs and, if it is the whole register, marks who is no longer on it. Older facts never replace newer.
 */
export async function importCompaniesHouse(
  ctx: Ctx,
  file: RegisterFile,
  given: ImportCompaniesHouse,
  say: (words: string) => void = () => {}
): Promise<ImportResult> {
  demand(ctx, 'register.import')
  const { fileName, asOf: day, whole } = ImportCompaniesHouse.parse(given)
  const asOf = day ?? /\d{4}-[01]\d-[0-3]\d/.exec(fileName)?.[0] ?? londonDay(ctx.now())
  const begun = performance.now()
  const counts = await inTransaction(ctx, async (tx) => {
    const held = await countHeld(tx, asOf)
    const { rows, added, changed, stopped } = await writeFile(tx, file, asOf, say)
    const missing = held > 0 ? await countMissing(tx, asOf) : 0
    const complete = whole ?? (ALL_IN_ONE.test(fileName) || namesNearlyAll(held, missing))
    const left = complete && missing > 0 ? await markWhoLeft(tx, asOf) : 0
    const { session } = openTx(tx)
    await session.exec('drop table seen, staged, staged_name; drop table if exists verdict')
    if (added + changed + left > 0) await session.exec('select register.take_stock()')
    const result = { rows, added, changed, unchanged: rows - added - changed, closed: left + stopped }
    await keepRun(tx, { fileName, asOf, whole: complete, ...result })
    return result
  })
  const seconds = (performance.now() - begun) / 1000
  return { ...counts, seconds: Number(seconds.toFixed(2)), rows_per_second: Math.round(counts.rows / seconds) }
}

type Run = { fileName: string; asOf: string; whole: boolean } & Omit<ImportResult, 'seconds' | 'rows_per_second'>

async function keepRun(ctx: Ctx, { fileName, asOf, whole, ...counts }: Run) {
  const { id } = await tables<RegisterTables>(ctx)
    .insertInto('register.import_run')
    .values({
      source: 'companies-house',
      file_name: fileName,
      as_of_on: asOf,
      whole_register: whole,
      ...counts,
      started_at: ctx.now(),
      finished_at: ctx.now(),
      run_by: ctx.actor.id
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(ctx, 'register.imported', id, { source: 'companies-house', file: fileName, asOf, ...counts })
}
