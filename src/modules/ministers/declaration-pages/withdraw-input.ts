import { z } from 'zod'

export const WithdrawInput = z.object({
  id: z.uuid(),
  reason: z.string({ error: 'Say why it is taken out' }).trim().min(5, 'Say why it is taken out').max(500)
})
