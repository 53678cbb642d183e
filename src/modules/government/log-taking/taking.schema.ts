import { z } from 'zod'

const SAY_WHY = 'Say what you need the list for, in a sentence'

/** Why somebody takes records out of the system, as they say it. */
export const TakingInput = z.object({
  reason: z.string({ error: SAY_WHY }).trim().min(10, SAY_WHY).max(500, 'The reason must be 500 characters or fewer')
})
export type TakingInput = z.infer<typeof TakingInput>
