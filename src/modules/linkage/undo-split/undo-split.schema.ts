import { z } from 'zod'

export const UndoSplit = z.object({
  reason: z.string().trim().min(3, 'Say in a few words why it was wrong').max(500, 'Use 500 characters or fewer')
})
export type UndoSplit = z.input<typeof UndoSplit>
