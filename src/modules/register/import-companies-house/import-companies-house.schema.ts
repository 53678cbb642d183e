import { z } from 'zod'

export const ImportCompaniesHouse = z.object({
  fileName: z.string().min(1),
  /** The day the register was as the file says; taken from the file's name, or today, when not given. */
  asOf: z.iso.date('Enter the day of the file as in 2026-11-01').optional(),
  /** Whether the file is the whole register, so that whoever is missing from it has left; judged when not given. */
  whole: z.boolean().optional()
})
export type ImportCompaniesHouse = z.input<typeof ImportCompaniesHouse>

export type RegisterFile = { chunks: AsyncIterable<Uint8Array>; size?: number; bytesRead?: () => number }

export type ImportResult = {
  rows: number
  added: number
  changed: number
  unchanged: number
  closed: number
  seconds: number
  rows_per_second: number
}
