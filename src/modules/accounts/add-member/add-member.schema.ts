import { z } from 'zod'

export const AddMember = z.object({
  /** Key, work e-mail address or full name. */
  who: z.string({ error: 'Enter who joins' }).trim().min(1, 'Enter who joins').max(300),
  role: z.string({ error: 'Select what they do' }).min(1, 'Select what they do'),
  fromOn: z.preprocess((given) => given || undefined, z.iso.date('Enter a real date').optional()),
  /** For a local manager: the business of the group they look after. */
  businessId: z.preprocess((given) => given || undefined, z.uuid('Select a business of the group').optional())
})
export type AddMember = z.infer<typeof AddMember>
