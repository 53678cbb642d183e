import type { Model } from '../score/model.ts'
import type { StagesTimed } from './stages-timed.ts'

/** Two CSV files with the columns id, name, previous_names, number, address, postcode and sic; what comes out goes to `out`. */
export type BulkLink = { left: string; right: string; out: string; memoryMb: number; temp: string; mostPairs: number }

export type BulkResult = {
  left_rows: number
  right_rows: number
  pairs: number
  learned_from: number
  model: Model
  bands: Record<string, number>
} & StagesTimed
