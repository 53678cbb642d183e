import { z } from 'zod'

const blank = (value: unknown) => (value === '' ? undefined : value)
const days = z.coerce
  .number({ error: 'Enter a number of working days' })
  .int('Enter a whole number of working days')
  .min(0, 'Enter 0 or more working days')
  .max(250, 'Enter 250 working days or fewer')

/** How soon an office, or every office, promises to answer a kind of matter from a day on. */
export const ServiceTimesInput = z.object({
  officeId: z.preprocess(blank, z.uuid().optional()),
  tier: z.preprocess(blank, z.string().max(60).optional()),
  urgency: z.enum(['routine', 'urgent'], { error: 'Select how urgent' }),
  acknowledge: days,
  firstReply: days,
  resolve: days,
  validFrom: z.iso.date('Enter the day as year-month-day, like 2026-12-04'),
  basis: z
    .string({ error: 'Say who decided it' })
    .trim()
    .min(10, 'Say who decided it and why, for whoever reads this in a year')
    .max(300, 'Who decided it must be 300 characters or fewer')
})
export type ServiceTimesInput = z.infer<typeof ServiceTimesInput>
