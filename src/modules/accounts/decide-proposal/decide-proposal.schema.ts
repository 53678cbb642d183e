import { z } from 'zod'

export const DecideProposal = z.object({
  decision: z.enum(['agreed', 'refused'], { error: 'Select what you decide' }),
  reason: z
    .string({ error: 'Enter your reasons' })
    .trim()
    .min(1, 'Enter your reasons')
    .max(2000, 'The reasons must be 2,000 characters or fewer'),
  /** When the tier is looked at again; left out, as many months on as the tier says. */
  reviewOn: z.preprocess((given) => given || undefined, z.iso.date('Enter a real date').optional())
})
export type DecideProposal = z.infer<typeof DecideProposal>
