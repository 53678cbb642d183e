import { z } from 'zod'

export const CloseSite = z.object({
  reason: z.string().trim().min(1, 'Enter why, such as “moved to Hull”').max(500, 'Enter no more than 500 characters')
})
export type CloseSite = z.input<typeof CloseSite>
