import { z } from 'zod'

export const CorrectDeclaration = z.object({
  declarationId: z.uuid(),
  /** A part of the declaration by its code, or `on` for its day. */
  part: z.string({ error: 'Choose what is wrong' }).min(1, 'Choose what is wrong').max(40),
  isNow: z.string().trim().min(1, 'Enter what it should say').max(500, 'Enter no more than 500 characters'),
  reason: z.string().trim().min(10, 'Say why, in at least 10 characters; the public reads it').max(500)
})
export type CorrectDeclaration = z.input<typeof CorrectDeclaration>
