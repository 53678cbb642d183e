import { z } from 'zod'

export const AssertSector = z.object({
  sector: z.string().min(1, 'Select a sector'),
  frontier: z.string().min(1).optional(),
  basis: z.enum(['declared', 'analyst'], { error: 'Select who says so' }),
  primary: z.boolean().default(false),
  confidence: z.number().min(0).max(1).default(0.9),
  reason: z.string().trim().min(1, 'Enter the reason').max(500, 'Enter a reason of no more than 500 characters')
})
export type AssertSector = z.input<typeof AssertSector>
