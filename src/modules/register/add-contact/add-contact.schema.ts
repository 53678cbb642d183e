import { z } from 'zod'

const words = (most: number) => z.string().trim().max(most, `Enter no more than ${most} characters`).optional()

/** A person at a business. */
export const AddContact = z.object({
  name: z.string().trim().min(1, 'Enter the name of the person').max(200, 'Enter no more than 200 characters'),
  role: words(200),
  email: z
    .union([z.literal(''), z.email('Enter an e-mail address like name@example.com').max(254)])
    .optional()
    .transform((email) => email?.toLowerCase()),
  phone: words(50),
  note: words(1000),
  first: z.boolean().default(false)
})
export type AddContact = z.input<typeof AddContact>
