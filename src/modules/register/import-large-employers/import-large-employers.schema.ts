import { z } from 'zod'

export const ImportLargeEmployers = z.object({
  fileName: z.string().min(1),
  /** The day on which the employers counted their staff. */
  asOf: z.iso.date('Enter the day of the counts as in 2021-04-05')
})
export type ImportLargeEmployers = z.input<typeof ImportLargeEmployers>

export type EmployersResult = { rows: number; publicSector: number; added: number; banded: number; unchanged: number }
