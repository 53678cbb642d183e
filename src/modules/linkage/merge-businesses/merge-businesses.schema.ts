import { z } from 'zod'

export const MergeBusinesses = z.object({
  otherId: z.uuid('Select the other record'),
  reason: z
    .string()
    .trim()
    .min(3, 'Say in a few words what shows that they are one')
    .max(500, 'Use 500 characters or fewer')
})
export type MergeBusinesses = z.input<typeof MergeBusinesses>
