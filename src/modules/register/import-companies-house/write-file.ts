import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { copySicMatches } from '../sector-by-sic/copy-sic-matches.ts'
import type { Lines } from '../take-in/lines.ts'
import { progressOf } from '../take-in/progress-of.ts'
import { readAhead } from '../take-in/read-ahead.ts'
import type { RegisterFile } from './import-companies-house.schema.ts'
import { lookupsFor } from './lookups.ts'
import { refuseRepeatedNumbers } from './refuse-repeated-numbers.ts'
import { COPY, CREATE_STAGED } from './staged.ts'
import { type Batch, type Lookups, stagedBatches } from './staged-batches.ts'
import { addAllStaged, addNewCompanies, changeCompanies, compareWithRegister } from './take-in-companies.ts'

type Written = { rows: number; added: number; changed: number; stopped: number }
type Load = { asOf: string; empty: boolean; held: number; aside: boolean }

/** Writes a file to the register, some of it at a time, while the next is being read: one processor reads, one writes. */
export async function writeFile(
  ctx: Ctx,
  { chunks, size, bytesRead }: RegisterFile,
  asOf: string,
  say: (words: string) => void
): Promise<Written> {
  const { session } = openTx(ctx)
  await session.exec(`${CREATE_STAGED}; set local work_mem = '64MB'; set local random_page_cost = 1.1`)
  const load: Load = { asOf, ...(await whatIsHeld(ctx)), aside: false }
  const progress = progressOf(say, size)
  const lookups = await lookupsFor(ctx, load.held)
  const batches = stagedBatches(chunks, ctx.now(), lookups, (rows) => progress(rows, bytesRead?.() ?? 0))
  const written: Written = { rows: 0, added: 0, changed: 0, stopped: 0 }
  for await (const batch of readAhead(batches)) {
    await stage(ctx, batch, lookups)
    written.rows += batch.rows
    if (batch.staged.count) await writeStaged(ctx, load, written)
  }
  say(`${written.rows.toLocaleString('en-GB')} rows read, all sound`)
  await session.exec('analyze seen')
  await refuseRepeatedNumbers(ctx, 'seen')
  if (!load.aside) return written
  say('Making the search indexes')
  await session.exec('select register.put_indexes_back()')
  return written
}

async function whatIsHeld(ctx: Ctx): Promise<{ empty: boolean; held: number }> {
  const { rows } = await sql<{
    held: string
    numbered: boolean
  }>`select count(*) as held, coalesce(bool_or(number is not null), false) as numbered
    from register.business`.execute(openTx(ctx).db)
  return { empty: !rows[0]?.numbered, held: Number(rows[0]?.held ?? 0) }
}

async function stage(ctx: Ctx, { seen, staged, names, lists }: Batch, { sectorsOf }: Lookups) {
  const { session } = openTx(ctx)
  await session.exec('truncate staged, staged_name')
  await session.copyIn(COPY.seen, inPieces(seen))
  if (staged.count) await session.copyIn(COPY.staged, inPieces(staged))
  if (names.count) await session.copyIn(COPY.names, inPieces(names))
  await copySicMatches(ctx, lists, sectorsOf)
}

async function* inPieces({ pieces }: Lines): AsyncGenerator<Uint8Array> {
  yield* pieces()
}

async function writeStaged(ctx: Ctx, load: Load, written: Written) {
  if (load.empty) {
    await putIndexesAside(ctx, load)
    written.added += await addAllStaged(ctx, load.asOf)
    return
  }
  await refuseRepeatedNumbers(ctx, 'staged')
  const { news } = await compareWithRegister(ctx, load.asOf)
  // A load that makes the register many times as large goes faster with the search indexes made anew at its end.
  if (written.added + news > load.held) await putIndexesAside(ctx, load)
  const { changed, stopped } = await changeCompanies(ctx, load.asOf)
  written.changed += changed
  written.stopped += stopped
  written.added += await addNewCompanies(ctx, load.asOf)
}

async function putIndexesAside(ctx: Ctx, load: Load) {
  if (load.aside) return
  load.aside = true
  // Numbers are looked up while writing, unless there were none.
  await openTx(ctx).session.exec(`select register.put_indexes_aside(${load.empty})`)
}
