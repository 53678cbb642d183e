import { z } from 'zod'

const optional = (most: number) => z.preprocess((given) => given || undefined, z.string().trim().max(most).optional())

export const KeepObjective = z.object({
  /** Left out for a new one. */
  id: z.preprocess((given) => given || undefined, z.uuid().optional()),
  title: z
    .string({ error: 'Enter the objective' })
    .trim()
    .min(1, 'Enter the objective')
    .max(200, 'Use 200 characters or fewer'),
  detail: optional(2000),
  targetOn: z.iso.date('Enter the day it is to be reached'),
  progress: z.coerce
    .number({ error: 'Enter how far it has come, from 0 to 100' })
    .int()
    .min(0, 'Enter 0 to 100')
    .max(100, 'Enter 0 to 100'),
  /** What is in the way; nothing when left out. */
  blocker: optional(1000),
  status: z.enum(['open', 'reached', 'dropped']).default('open')
})
export type KeepObjective = z.infer<typeof KeepObjective>
