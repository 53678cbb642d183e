import { z } from 'zod'

export const CloseSite = z.object({
  closedOn: z.iso.date('Enter the day it closed, like 2026-04-01'),
  reason: z.string().trim().min(1, 'Enter why it closed').max(500, 'Enter no more than 500 characters')
})
export type CloseSite = z.input<typeof CloseSite>
