import { z } from 'zod'

export const MatchQuery = z.object({
  name: z.string().trim().min(1, 'Enter the name to match').max(300, 'Enter a name of no more than 300 characters'),
  number: z.string().max(40).optional(),
  previousNames: z.array(z.string().max(300)).max(20).readonly().optional(),
  address: z.string().max(500).optional(),
  postcode: z.string().max(20).optional(),
  sic: z.array(z.string().max(200)).max(20).readonly().optional()
})
export type MatchQuery = z.infer<typeof MatchQuery>

export const MatchResult = z.object({
  candidates: z
    .array(
      z.object({
        businessId: z.string(),
        name: z.string(),
        number: z.string().nullable(),
        probability: z.number(),
        keys: z.array(z.string()).readonly(),
        waterfall: z
          .array(z.object({ what: z.string(), bits: z.number(), left: z.string(), right: z.string() }))
          .readonly()
      })
    )
    .readonly(),
  notOnRegister: z.number()
})
export type MatchResult = z.infer<typeof MatchResult>
