import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { offerDuplicates } from '../merge-schemes/offer-duplicates.ts'
import { recordEvent } from '../record-event.ts'
import { moveStamp } from '../scheme/move-stamp.ts'
import { SchemeContent } from '../scheme/scheme.schema.ts'
import type { SupportTables } from '../tables.ts'
import type { ReadResult, ReadScheme } from './read-result.ts'
import { readSupportFile } from './read-support-file.ts'
import { type TakenIn, takeInSchemes } from './take-in-schemes.ts'

export type SupportImported = TakenIn & {
  source: string
  title: string
  historic: boolean
  rows: number
  local_help: number
  likely_duplicates: number
  set_aside: readonly { row: number; what: string; why: string }[]
}

/**
 * Brings in a file of schemes or of local help, all of it or nothing. What is not for the catalogue is set aside by name
 * and reason; a historic source stays marked as one, so that nothing of it is ever offered.
 */
export async function importSupport(ctx: Ctx, file: { name: string; text: string }): Promise<SupportImported> {
  demand(ctx, 'scheme.import')
  const read = readSupportFile(file.text)
  const schemes = read.schemes.map(checked)
  return inTransaction(ctx, async (tx) => {
    const source = await sourceOf(tx, read.source)
    const taken = await takeInSchemes(tx, source, schemes)
    const help = await keepLocalHelp(tx, read.localHelp ?? [])
    await moveStamp(tx)
    const duplicates = schemes.length ? await offerDuplicates(tx) : 0
    const rows = read.schemes.length + read.setAside.length + help
    await recordRun(tx, source.code, file.name, rows, taken, read.setAside)
    return {
      ...taken,
      source: source.code,
      title: source.title,
      historic: source.historic,
      rows,
      local_help: help,
      likely_duplicates: duplicates,
      set_aside: read.setAside
    }
  })
}

function checked({ key, row, content }: ReadScheme) {
  const parsed = SchemeContent.safeParse(content)
  if (parsed.success) return { key, content: parsed.data }
  const [issue] = parsed.error.issues
  const named = JSON.stringify(content).slice(0, 60)
  throw new RuleBroken(
    'row-wrong',
    `Row ${row}, ${issue?.path.join('.') || 'whole'}: ${issue?.message ?? 'not as expected'} (${named}…). Nothing was brought in`
  )
}

async function sourceOf(ctx: Ctx, code: string) {
  const source = await tables<SupportTables>(ctx)
    .selectFrom('support.source')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  if (!source)
    throw new RuleBroken('source-unknown', `“${code}” is not a source of the catalogue. Nothing was brought in`)
  return source
}

async function keepLocalHelp(ctx: Ctx, rows: NonNullable<ReadResult['localHelp']>): Promise<number> {
  for (const row of rows)
    await tables<SupportTables>(ctx)
      .insertInto('support.local_help')
      .values(row)
      .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
      .execute()
  return rows.length
}

async function recordRun(
  ctx: Ctx,
  source: string,
  fileName: string,
  rows: number,
  { added, changed, unchanged }: TakenIn,
  setAside: ReadResult['setAside']
) {
  await tables<SupportTables>(ctx)
    .insertInto('support.import_run')
    .values({
      source,
      file_name: fileName,
      rows,
      added,
      changed,
      unchanged,
      set_aside: JSON.stringify(setAside),
      at: ctx.now(),
      run_by: ctx.actor.name
    })
    .execute()
  const facts = { source, file: fileName, rows, added, changed, unchanged, setAside: setAside.length }
  await recordEvent(ctx, 'scheme.imported', source, facts)
}
