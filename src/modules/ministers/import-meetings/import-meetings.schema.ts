import { z } from 'zod'
import type { Refusal } from '../read-file/row-outcome.ts'

export const ImportMeetings = z.object({
  /** Whose return it is, by name, slug or abbreviation, where neither the file nor its name says so. */
  department: z.string().trim().min(1).optional(),
  /** “2013-Q1”: needed where months have no year and nothing in the file tells it. */
  quarter: z
    .string()
    .regex(/^(19|20)\d\d-?Q[1-4]$/i, 'Write a quarter as 2013-Q1')
    .optional(),
  acceptPartial: z.boolean().default(false),
  /** Whether organisations are matched to the register at once, which is quicker for many files together. */
  match: z.boolean().default(true),
  /** Words shown wherever its rows are, such as that it is old open data. */
  sourceWords: z.string().optional()
})
export type ImportMeetings = z.input<typeof ImportMeetings>

/** What a program is told of an import. `organisations` are attendances: one organisation in one meeting. */
export type ImportMeetingsResult = {
  file_rows: number
  accounted_rows: number
  meetings: number
  organisations: number
  nil: number
  refused: (Refusal & { file?: string })[]
  matched: number
  in_review: number
}

export type ImportedMeetings = ImportMeetingsResult & {
  loaded: boolean
  added: number
  department: string | null
  withoutYear: number
}
