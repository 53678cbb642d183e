import { z } from 'zod'

const words = (most: number, refusal: string) =>
  z
    .string()
    .trim()
    .max(most, refusal)
    .optional()
    .transform((text) => text || undefined)

/** Why it goes on beside what others plan, and who cleared it, where that is asked. */
export const ClearanceInput = z.object({
  wentOnReason: words(500, 'The reason must be 500 characters or fewer'),
  clearedBy: words(200, 'The name must be 200 characters or fewer'),
  clearReason: words(500, 'What they said must be 500 characters or fewer')
})
