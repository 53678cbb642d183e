import { ZodError } from 'zod'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon } from '../../government/index.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import type { EngagementTables } from '../tables.ts'
import { readRows } from './read-rows.ts'
import { typedRow } from './typed-row.ts'

export type ImportedRow = { row: number; title: string; becomes: 'held' | 'planned' | 'there' }
export type WrongRow = { row: number; column: string; words: string }
export type Imported = { rows: ImportedRow[]; wrong: WrongRow[] }

/** Puts each row into the record and says what became of it, or what is wrong with it: for whoever then keeps all or nothing. */
export async function bringIn(tx: Ctx, text: string): Promise<Imported> {
  const found: Imported = { rows: [], wrong: [] }
  for (const row of readRows(text)) {
    try {
      const said = await typedRow(tx, row)
      if (said.faults) for (const fault of said.faults) found.wrong.push(wrongRow(row.row, fault))
      else found.rows.push({ row: row.row, title: row.cells.title, becomes: await bringInRow(tx, said.said) })
    } catch (error) {
      found.wrong.push(wrongRow(row.row, error))
    }
  }
  return found
}

type Said = NonNullable<Awaited<ReturnType<typeof typedRow>>['said']>

async function bringInRow(tx: Ctx, said: Said): Promise<ImportedRow['becomes']> {
  const there = await tables<EngagementTables>(tx)
    .selectFrom('engagements.engagement')
    .where('source', '=', 'csv')
    .where('source_key', '=', said.sourceKey)
    .select('id')
    .executeTakeFirst()
  if (there) return 'there'
  const held = fromLondon(said.startsAt) <= tx.now()
  await (held ? logEngagement(tx, said) : planEngagement(tx, said))
  return held ? 'held' : 'planned'
}

/** The column of the file that a rule speaks of by the name of its box on the form. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  form: 'kind',
  startsAt: 'from',
  endsAt: 'to',
  attendees: 'outside',
  ownerId: 'owner',
  readOut: 'said',
  words: 'said',
  decisions: 'decided',
  wentOnReason: 'why',
  clearedBy: 'why'
}

function wrongRow(row: number, error: unknown): WrongRow {
  if (error instanceof RuleBroken) return { row, column: columnOf(error.field), words: error.message }
  const issue = error instanceof ZodError ? error.issues[0] : undefined
  if (!issue) throw error
  return { row, column: columnOf(String(issue.path[0] ?? '')), words: issue.message }
}

const columnOf = (field = '') => COLUMN_OF[field] ?? (field || 'row')
