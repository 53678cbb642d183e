import { z } from 'zod'

export const ArchiveBusiness = z.object({
  reason: z.string().trim().min(1, 'Enter the reason').max(500, 'Enter no more than 500 characters')
})
export type ArchiveBusiness = z.input<typeof ArchiveBusiness>
