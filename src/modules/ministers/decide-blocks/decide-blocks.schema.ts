import { z } from 'zod'

const blankIsNothing = (given: unknown) => (given === '' ? undefined : given)
const oneOrMore = (given: unknown) => (typeof given === 'string' ? [given] : given)

/** What is decided of some pieces of a case file, together: all of them share the exemption and the reason. */
export const DecideBlocks = z.object({
  blocks: z.preprocess(
    oneOrMore,
    z.array(z.uuid(), { error: 'Tick what you decide on' }).min(1, 'Tick what you decide on')
  ),
  decision: z.enum(['release', 'withhold', 'not-asked'], { error: 'Say what becomes of what you ticked' }),
  exemption: z.preprocess(blankIsNothing, z.string().max(40).optional()),
  reason: z.preprocess(
    blankIsNothing,
    z.string().trim().max(1000, 'The reason must be 1,000 characters or fewer').optional()
  ),
  publicInterest: z.preprocess(blankIsNothing, z.string().trim().max(2000).optional())
})
export type DecideBlocks = z.input<typeof DecideBlocks>
