import { z } from 'zod'

export const TakeBackSignature = z.object({
  department: z.string().min(1).max(120),
  quarterFrom: z.iso.date(),
  kind: z.enum(['meetings', 'hospitality', 'gifts', 'travel', 'officials-meetings']),
  reason: z
    .string({ error: 'Say why the signature is taken back' })
    .trim()
    .min(10, 'Say in a sentence why the signature is taken back')
    .max(500, 'The reason must be 500 characters or fewer')
})
export type TakeBackSignature = z.input<typeof TakeBackSignature>
