import { z } from 'zod'

export const ChooseRouterInput = z.object({
  why: z
    .string({ error: 'Say why' })
    .trim()
    .min(1, 'Say why, for whoever reads this later')
    .max(500, 'Use 500 characters or fewer')
})
export type ChooseRouterInput = z.infer<typeof ChooseRouterInput>
