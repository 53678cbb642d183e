import { z } from 'zod'

export const FairnessAsked = z.object({
  /** A calendar year; all years when it is left out. */
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  /** `files`: what departments published elsewhere and was brought in. `own`: what was published here. */
  source: z.enum(['all', 'files', 'own']).catch('all').default('all')
})
export type FairnessAsked = z.input<typeof FairnessAsked>
export type AskedOfFairness = z.output<typeof FairnessAsked>

const Concentration = z.object({
  attendances: z.number(),
  organisations: z.number(),
  gini: z.number(),
  hhi: z.number(),
  top10: z.number(),
  once: z.number(),
  half: z.number()
})

const Cut = z.object({
  code: z.string(),
  name: z.string(),
  /** Times a matched business of this kind was met, and how many businesses that was. */
  attendances: z.number(),
  businesses: z.number(),
  /** Businesses of this kind on the register with 250 employees or more, and those of them, or their group, that were ever met. */
  large: z.number().nullable(),
  largeMet: z.number().nullable()
})
export type Cut = z.infer<typeof Cut>

/** Who is met and who never is, with the measures of how unequally. Counts are of what has been published. */
export const Fairness = z.object({
  year: z.number().nullable(),
  source: z.enum(['all', 'files', 'own']),
  /** The counts are kept, and counted anew within minutes of anything being published or matched. */
  countedAt: z.iso.datetime(),
  meetings: z.number(),
  matched: z.number(),
  concentration: Concentration,
  byYear: z.array(Concentration.extend({ year: z.number() })),
  top: z.array(z.object({ name: z.string(), businessId: z.string().nullable(), times: z.number() })),
  large: z.object({ all: z.number(), met: z.number() }),
  sectors: z.array(Cut),
  sizes: z.array(Cut),
  regions: z.array(Cut.extend({ gssCode: z.string() })),
  nations: z.array(Cut),
  kinds: z.array(Cut)
})
export type Fairness = z.infer<typeof Fairness>
