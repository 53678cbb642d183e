import { z } from 'zod'

/** What somebody asked, of which meeting, and when it came in: the clock of the Act starts the day after. */
export const OpenRequest = z.object({
  engagementId: z.uuid('Choose the meeting that was asked about'),
  askedWords: z
    .string({ error: 'Enter what was asked' })
    .trim()
    .min(10, 'Enter what was asked, in the words of the request')
    .max(5000, 'The request must be 5,000 characters or fewer'),
  askerName: z.string({ error: 'Enter the name' }).trim().min(1, 'Enter the name of whoever asked').max(200),
  askerEmail: z.email('Enter an e-mail address, like name@example.com'),
  receivedOn: z.iso.date('Enter the day the request came in')
})
export type OpenRequest = z.input<typeof OpenRequest>
