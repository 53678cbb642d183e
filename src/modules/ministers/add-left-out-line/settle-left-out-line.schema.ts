import { z } from 'zod'

export const SettleLeftOutLine = z
  .object({
    id: z.uuid(),
    outcome: z.enum(['added', 'refused'], { error: 'Choose whether it is added' }),
    /** Why it is not added; whoever proposed it reads it, the public does not. */
    refusal: z.string().trim().max(500, 'Enter no more than 500 characters').default('')
  })
  .refine(({ outcome, refusal }) => outcome === 'added' || refusal.length >= 10, {
    error: 'Say why it is not added, in at least 10 characters',
    path: ['refusal']
  })
export type SettleLeftOutLine = z.input<typeof SettleLeftOutLine>
