import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'
import { progressOf } from '../take-in/progress-of.ts'
import { stageRegions } from '../take-in/stage-regions.ts'
import { stageSectors } from '../take-in/stage-sectors.ts'
import { ImportCompaniesHouse, type ImportResult, type RegisterFile } from './import-companies-house.schema.ts'
import { isWholeRegister, markWhoLeft } from './mark-who-left.ts'
import { refuseRepeatedNumbers } from './refuse-repeated-numbers.ts'
import { COPY_STAGED, CREATE_STAGED } from './staged.ts'
import { stagedLines } from './staged-lines.ts'
import { addNewCompanies, changeCompanies, compareWithRegister } from './take-in-companies.ts'

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
    const rows = await stage(tx, file, say)
    const complete = await isWholeRegister(tx, asOf, whole ?? (ALL_IN_ONE.test(fileName) || undefined))
    const { added, changed, stopped } = await takeIn(tx, asOf, say)
    const left = complete ? await markWhoLeft(tx, asOf) : 0
    const { session } = openTx(tx)
    await session.exec('drop table staged, verdict, staged_region')
    if (added + changed + left > 0) await session.exec('select register.take_stock()')
    const result = { rows, added, changed, unchanged: rows - added - changed, closed: left + stopped }
    await keepRun(tx, { fileName, asOf, whole: complete, ...result })
    return result
  })
  const seconds = (performance.now() - begun) / 1000
  return { ...counts, seconds: Number(seconds.toFixed(2)), rows_per_second: Math.round(counts.rows / seconds) }
}

async function stage(
  ctx: Ctx,
  { chunks, size, bytesRead }: RegisterFile,
  say: (words: string) => void
): Promise<number> {
  const { session } = openTx(ctx)
  const progress = progressOf(say, size)
  let rows = 0
  await session.exec(CREATE_STAGED)
  await session.copyIn(
    COPY_STAGED,
    stagedLines(chunks, ctx.now(), (soFar) => {
      rows = soFar
      progress(soFar, bytesRead?.() ?? 0)
    })
  )
  say(`${rows.toLocaleString('en-GB')} rows read, all sound`)
  await session.exec(`create index on staged (line); analyze staged (number, district); set local work_mem = '64MB'`)
  await refuseRepeatedNumbers(ctx)
  return rows
}

async function takeIn(ctx: Ctx, asOf: string, say: (words: string) => void) {
  say('Comparing them with the register')
  await compareWithRegister(ctx, asOf)
  say('Working out regions')
  await stageRegions(ctx)
  say('Working out sectors')
  await stageSectors(ctx)
  say('Writing to the register')
  const { changed, stopped } = await changeCompanies(ctx, asOf)
  return { added: await addNewCompanies(ctx, asOf, say), changed, stopped }
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
