import { z } from 'zod'

export const SendConsultation = z.object({
  party: z.string({ error: 'Enter who is asked' }).trim().min(1, 'Enter who is asked').max(200),
  email: z.email('Enter an e-mail address, like name@example.com'),
  businessId: z.preprocess((given) => (given === '' ? undefined : given), z.uuid().optional()),
  words: z
    .string({ error: 'Write what you ask them' })
    .trim()
    .min(20, 'Say what may be disclosed and what you ask of them')
    .max(5000, 'The letter must be 5,000 characters or fewer')
})
export type SendConsultation = z.input<typeof SendConsultation>
