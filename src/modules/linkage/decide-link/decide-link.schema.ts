import { z } from 'zod'

export const ANSWERS = [
  { value: 'same', text: 'The same business', key: 's' },
  { value: 'different', text: 'Different businesses', key: 'd' },
  { value: 'related', text: 'Related, such as parent and subsidiary', key: 'r' },
  { value: 'cannot-tell', text: 'I cannot tell', key: 'c' }
] as const

export const DecideLink = z.object({
  recordId: z.uuid(),
  businessId: z.uuid(),
  answer: z.enum(['same', 'different', 'related', 'cannot-tell'], { error: 'Select what you think' }),
  reason: z.string().trim().min(3, 'Say in a few words what shows it').max(500, 'Use 500 characters or fewer')
})
export type DecideLink = z.input<typeof DecideLink>
