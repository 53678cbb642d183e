import { z } from 'zod'

export const CorrectMeeting = z.object({
  meetingId: z.uuid(),
  field: z.enum(['purpose', 'organisation_text'], { error: 'Choose what is wrong' }),
  isNow: z.string().trim().min(1, 'Enter what it should say').max(5000, 'Enter no more than 5,000 characters'),
  reason: z.string().trim().min(10, 'Say why, in at least 10 characters; the public reads it').max(500)
})
export type CorrectMeeting = z.input<typeof CorrectMeeting>
