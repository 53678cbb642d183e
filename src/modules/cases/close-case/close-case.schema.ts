import { z } from 'zod'

export const CloseInput = z.object({
  outcome: z.string({ error: 'Select the outcome' }).min(1, 'Select the outcome'),
  words: z
    .string({ error: 'Tell the business what came of it' })
    .trim()
    .min(1, 'Tell the business what came of it')
    .max(6000, 'What you tell the business must be 6,000 characters or fewer')
})
export type CloseInput = z.infer<typeof CloseInput>
