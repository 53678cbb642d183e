import { z } from 'zod'

export const UndoMerge = z.object({
  reason: z.string().trim().min(3, 'Say in a few words why they are not one').max(500, 'Use 500 characters or fewer'),
  apart: z.boolean().default(false)
})
export type UndoMerge = z.input<typeof UndoMerge>
