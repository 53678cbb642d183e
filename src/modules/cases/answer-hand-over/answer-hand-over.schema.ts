import { z } from 'zod'

const Reason = z
  .string({ error: 'Give a reason' })
  .trim()
  .min(1, 'Give a reason, so that the case finds its right owner')
  .max(2000, 'The reason must be 2,000 characters or fewer')

export const DeclineInput = z.object({ reason: Reason })
