import { z } from 'zod'

export const HandOverAccount = z.object({
  role: z.enum(['lead', 'deputy'], { error: 'Select lead or deputy' }),
  /** Key, work e-mail address or full name. */
  to: z.string({ error: 'Enter who takes it over' }).trim().min(1, 'Enter who takes it over').max(300),
  /** The receiver's first day. */
  onDay: z.iso.date('Enter the day it changes hands'),
  note: z
    .string({ error: 'Write a note' })
    .trim()
    .min(1, 'Write a note, so that the business need not repeat itself')
    .max(8000, 'Use 8,000 characters or fewer'),
  tellsBusiness: z.preprocess((given) => given === 'yes' || given === true, z.boolean())
})
export type HandOverAccount = z.infer<typeof HandOverAccount>
