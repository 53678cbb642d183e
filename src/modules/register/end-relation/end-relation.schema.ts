import { z } from 'zod'

export const EndRelation = z.object({
  untilOn: z.iso.date('Enter the day it ended, like 2026-04-01'),
  reason: z.string().trim().min(1, 'Enter why it ended').max(500, 'Enter no more than 500 characters')
})
export type EndRelation = z.input<typeof EndRelation>
