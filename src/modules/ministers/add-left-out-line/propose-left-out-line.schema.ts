import { z } from 'zod'

/** A line that is missing in a return which is published already. */
export const ProposeLeftOutLine = z.object({
  department: z.string().min(1).max(120),
  quarterFrom: z.iso.date(),
  kind: z.enum(['meetings', 'hospitality', 'gifts', 'travel', 'officials-meetings']),
  /** A minister by their id; an official by name and role. */
  holder: z.string({ error: 'Say whose it is' }).trim().min(1, 'Say whose it is').max(200),
  on: z.iso.date('Enter the day'),
  parts: z.record(z.string(), z.string().trim().max(5000)).default({}),
  reason: z
    .string({ error: 'Say why it was left out' })
    .trim()
    .min(10, 'Say why it was left out, in at least 10 characters; the public reads it')
    .max(500, 'The reason must be 500 characters or fewer')
})
export type ProposeLeftOutLine = z.input<typeof ProposeLeftOutLine>
