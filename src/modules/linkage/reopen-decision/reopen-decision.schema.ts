import { z } from 'zod'
import { DecideLink } from '../decide-link/decide-link.schema.ts'

export const ReopenDecision = DecideLink.pick({ recordId: true, businessId: true }).extend({
  reason: z
    .string()
    .trim()
    .min(3, 'Say in a few words why it is looked at again')
    .max(500, 'Use 500 characters or fewer'),
  /** What is right instead; empty to put the link back to whoever reviews. */
  answer: z.union([DecideLink.shape.answer, z.literal('')]).default('')
})
export type ReopenDecision = z.input<typeof ReopenDecision>
