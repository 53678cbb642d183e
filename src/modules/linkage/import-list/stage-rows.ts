import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { Table, TableInFlow } from '../evaluate-links/read-table.ts'
import type { Mapping } from './map-columns.ts'

const MOST_SHOWN = 20
const FIRST_LINE = 2
const IN_ONE_GO = 2000

type Problem = { line: number; words: string }

/**
 * Puts the rows of a list into `staged_row`, a table of this transaction, as they come; a list of millions is never held whole.
 * Says what is wrong with which lines, and then nothing was brought in.
 */
export async function stageRows(ctx: Ctx, table: Table | TableInFlow, mapping: Mapping): Promise<number> {
  const { session } = openTx(ctx)
  await session.exec(`drop table if exists staged_text, staged_row;
    create temp table staged_text (line int, row_ref text, name text, names text, number text, address text, postcode text, sic text) on commit drop;
    create temp table staged_row (line int, row_ref text, name text, previous_names text[], number text, address text, postcode text, sic text[]) on commit drop`)
  const problems: Problem[] = []
  const counted = { rows: 0 }
  await session.copyIn('copy staged_text from stdin (format csv)', linesOf(table, mapping, problems, counted))
  if (counted.rows === 0) problems.push({ line: FIRST_LINE, words: ': the file has a header and no rows' })
  refuse([...problems, ...(await takenTwice(ctx, mapping))])
  await session.exec(`insert into staged_row select line, row_ref, name, string_to_array(names, '|'), number, address, postcode, string_to_array(sic, ' ') from staged_text;
    drop table staged_text; analyze staged_row`)
  return counted.rows
}

async function* linesOf(
  { columns, rows }: Table | TableInFlow,
  mapping: Mapping,
  problems: Problem[],
  counted: { rows: number }
): AsyncGenerator<Uint8Array> {
  const read = cellReader(columns)
  const lines: string[] = []
  for await (const cells of rows) {
    const line = FIRST_LINE + counted.rows
    counted.rows += 1
    const row_ref = mapping.id === mapping.name ? `row ${counted.rows}` : read(cells, mapping.id)
    const name = read(cells, mapping.name)
    if (problems.length < MOST_SHOWN) problems.push(...missingIn(line, row_ref, name, mapping))
    const names = partsOf(read(cells, mapping.previous_names), /[;|]/, '|')
    const sic = partsOf(read(cells, mapping.sic), /[;,\s]+/, ' ')
    const [number, address, postcode] = [mapping.number, mapping.address, mapping.postcode].map((one) =>
      read(cells, one)
    )
    lines.push([String(line), row_ref, name, names, number, address, postcode, sic].map(quoted).join(','))
    if (lines.length === IN_ONE_GO) yield Buffer.from(`${lines.splice(0).join('\n')}\n`)
  }
  if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`)
}

function cellReader(columns: readonly string[]) {
  const places = new Map(columns.map((column, at) => [column, at]))
  return (cells: readonly string[], column: string | undefined) =>
    column === undefined ? '' : (cells[places.get(column) ?? -1] ?? '').trim()
}

/** Quoted always: only then is an empty cell a text without letters, and not one that is not known. */
const quoted = (text = '') => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`

const partsOf = (cell: string, at: RegExp, between: string) =>
  cell
    .split(at)
    .map((one) => one.trim())
    .filter(Boolean)
    .join(between)

function missingIn(line: number, row_ref: string, name: string, mapping: Mapping): Problem[] {
  const found = (cell: string, column: string, what: string) =>
    cell ? [] : [{ line, words: `, column ${column}: expected ${what}, found nothing` }]
  return [...found(row_ref, mapping.id, 'an id'), ...found(name, mapping.name, 'a name')]
}

async function takenTwice(ctx: Ctx, mapping: Mapping): Promise<Problem[]> {
  const { rows } = await sql<{ row_ref: string; first: number; line: number }>`
    select row_ref, min(line) as first, (array_agg(line order by line))[2] as line from staged_text where row_ref <> ''
    group by row_ref having count(*) > 1 order by 3 limit ${MOST_SHOWN}`.execute(openTx(ctx).db)
  return rows.map(({ row_ref, first, line }) => ({
    line,
    words: `, column ${mapping.id}: ${row_ref} was already on line ${first}`
  }))
}

function refuse(problems: readonly Problem[]) {
  if (problems.length === 0) return
  const shown = [...problems].sort((a, b) => a.line - b.line).slice(0, MOST_SHOWN)
  throw new RuleBroken(
    'file-unusable',
    [
      'Nothing was brought in, because the file cannot be used:',
      ...shown.map(({ line, words }) => `  line ${line}${words}`)
    ].join('\n'),
    'file'
  )
}
