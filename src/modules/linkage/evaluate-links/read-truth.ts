import { RuleBroken } from '../../../platform/errors.ts'
import type { EvaluatedRecord } from './read-records.ts'
import type { Table } from './read-table.ts'

/** The links that are known, of records that are there; `missing` counts those that name a record in neither file. */
export type Truth = { pairs: readonly { left: string; right: string }[]; missing: number }

export function readTruth(table: Table, left: readonly EvaluatedRecord[], right: readonly EvaluatedRecord[]): Truth {
  const [l, r] = [table.columns.indexOf('left_id'), table.columns.indexOf('right_id')]
  if (l < 0 || r < 0)
    throw new RuleBroken(
      'column-missing',
      `The truth file needs the columns left_id and right_id. It has: ${table.columns.join(', ')}`
    )
  const [lefts, rights] = [new Set(left.map(({ id }) => id)), new Set(right.map(({ id }) => id))]
  const pairs = new Map<string, { left: string; right: string }>()
  let missing = 0
  for (const row of table.rows) {
    const pair = { left: row[l]?.trim() ?? '', right: row[r]?.trim() ?? '' }
    // A blank on one side says that the record has no counterpart, which is what every record without a link says too.
    if (pair.left === '' || pair.right === '') continue
    if (lefts.has(pair.left) && rights.has(pair.right)) pairs.set(`${pair.left}\t${pair.right}`, pair)
    else missing += 1
  }
  if (pairs.size === 0)
    throw new RuleBroken('truth-empty', 'No row of the truth file names a record of the left file and one of the right')
  return { pairs: [...pairs.values()], missing }
}
