import { z } from 'zod'

export const MoveDeadline = z.object({
  dueOn: z.iso.date('Enter the new day'),
  reason: z
    .string({ error: 'Say why' })
    .trim()
    .min(20, 'Say which public interest is still being weighed: whoever asked reads it')
    .max(2000)
})
export type MoveDeadline = z.input<typeof MoveDeadline>
