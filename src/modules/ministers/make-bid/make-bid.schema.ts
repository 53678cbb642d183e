import { z } from 'zod'

/** A bid for a minister’s time, as every door hands it in. */
export const MakeBidInput = z.object({
  kind: z.enum(['invitation', 'bid', 'plan']).default('bid'),
  businessId: z.uuid('Choose the business from the register'),
  postId: z.uuid('Choose whom it is for'),
  title: z
    .string({ error: 'Enter a title' })
    .trim()
    .min(1, 'Enter a title')
    .max(200, 'The title must be 200 characters or fewer'),
  purpose: z
    .string({ error: 'Say what the meeting is for' })
    .trim()
    .min(15, 'Say what the meeting is for in a sentence: it is what will be published')
    .max(300, 'The purpose must be 300 characters or fewer'),
  form: z.string({ error: 'Choose how they would meet' }).min(1, 'Choose how they would meet').default('meeting'),
  wishedOn: z.iso.date('Enter the day you hope for, like 27 3 2027'),
  place: z.string().trim().max(200).optional(),
  bidderName: z.string({ error: 'Enter who asks' }).trim().min(1, 'Enter who asks').max(120),
  bidderEmail: z.email('Enter an e-mail address in the correct format, like name@example.com')
})
export type MakeBidInput = z.input<typeof MakeBidInput>
