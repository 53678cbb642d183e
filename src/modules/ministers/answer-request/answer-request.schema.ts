import { z } from 'zod'

/** What everybody will read of a request and its answer, in words that name nobody who asked. */
export const AnswerRequest = z.object({
  title: z.string({ error: 'Enter a title' }).trim().min(5, 'Enter a title for the log').max(200),
  asked: z
    .string({ error: 'Enter what was asked' })
    .trim()
    .min(10, 'Enter what was asked, naming nobody who asked')
    .max(5000),
  answer: z.string({ error: 'Write the answer' }).trim().min(20, 'Write the answer in a sentence or more').max(5000),
  accountedFor: z.literal('yes').optional(),
  confirmed: z.literal('yes', { error: 'Confirm that you have read every line that is released' })
})
export type AnswerRequest = z.input<typeof AnswerRequest>
