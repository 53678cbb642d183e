import { z } from 'zod'

const who = (words: string) => z.string({ error: words }).trim().min(1, words).max(300)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess((given) => given || undefined, schema.optional())

export const ScoreOfCriterion = z.object({
  criterion: z.string().min(1),
  score: z.coerce.number({ error: 'Select a score' }).int().min(0).max(4),
  evidence: z.string().trim().min(1, 'Enter the evidence').max(2000, 'The evidence must be 2,000 characters or fewer')
})

export const ProposeTier = z.object({
  businessId: z.uuid('Select a business'),
  /** A tier, or `end` to end the account. */
  tier: z.string({ error: 'Select a tier' }).min(1, 'Select a tier'),
  reason: z
    .string({ error: 'Enter the reason' })
    .trim()
    .min(1, 'Enter the reason')
    .max(2000, 'The reason must be 2,000 characters or fewer'),
  /** Why all the same, when the score is below what the tier asks for. */
  exception: optional(z.string().trim().max(1000, 'The exception must be 1,000 characters or fewer')),
  officeId: optional(z.uuid('Select a sector office')),
  /** For a business that is not managed yet: key, work e-mail address or full name of an official. */
  lead: optional(who('Enter the lead account manager')),
  deputy: optional(who('Enter the deputy')),
  scores: z.array(ScoreOfCriterion).default([])
})
export type ProposeTier = z.infer<typeof ProposeTier>
