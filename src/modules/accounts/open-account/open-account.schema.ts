import { z } from 'zod'

const who = (words: string) => z.string({ error: words }).trim().min(1, words).max(300)
const day = (words: string) => z.iso.date({ error: words })

export const OpenAccount = z.object({
  businessId: z.uuid('Select a business'),
  tier: z.string().min(1, 'Select a tier'),
  reason: z.string().trim().min(1, 'Enter the reason').max(2000, 'Enter a reason of no more than 2,000 characters'),
  officeId: z.uuid('Select a sector office').optional(),
  /** Key, work e-mail address or full name of an official; so too the deputy. */
  lead: who('Enter the lead account manager'),
  deputy: who('Enter the deputy'),
  /** First day, today when left out; the past is for what was managed before it was recorded here. */
  startedOn: day('Enter a real date').optional(),
  /** When the tier is looked at again; left out, as many months on as the tier says. */
  reviewOn: day('Enter a real date').optional()
})
export type OpenAccount = z.infer<typeof OpenAccount>
