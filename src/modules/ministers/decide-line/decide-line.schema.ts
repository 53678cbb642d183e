import { z } from 'zod'

/** What is decided of one minister at one engagement: the answers of the scope wizard, and the words that are published. */
export const DecideLine = z.object({
  engagementId: z.uuid(),
  personId: z.uuid(),
  capacity: z.enum(['official', 'political', 'private'], { error: 'Say in what capacity the minister took part' }),
  external: z.enum(['yes', 'no'], { error: 'Say whether anybody from outside government was there' }),
  form: z.enum(['meeting', 'unsolicited-call', 'letter'], { error: 'Say what kind of contact it was' }),
  purpose: z.string().trim().max(500, 'The purpose must be 500 characters or fewer').default(''),
  organisations: z.string().trim().max(5000, 'The organisations must be 5,000 characters or fewer').default('')
})
export type DecideLine = z.input<typeof DecideLine>
