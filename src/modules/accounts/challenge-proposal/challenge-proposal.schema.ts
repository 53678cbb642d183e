import { z } from 'zod'

export const ChallengeProposal = z.object({
  stance: z.enum(['against', 'another-tier', 'for'], { error: 'Select what you think' }),
  words: z
    .string({ error: 'Enter your reasons' })
    .trim()
    .min(1, 'Enter your reasons')
    .max(2000, 'The reasons must be 2,000 characters or fewer')
})
export type ChallengeProposal = z.infer<typeof ChallengeProposal>
