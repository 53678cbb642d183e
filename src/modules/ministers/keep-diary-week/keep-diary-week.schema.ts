import { z } from 'zod'

/** How many meetings with business a diary takes in one week; nought for a week that takes none. */
export const KeepDiaryWeek = z.object({
  postId: z.uuid('Choose whose diary'),
  day: z.iso.date('Enter a day of the week you mean'),
  meetings: z.coerce
    .number({ error: 'Enter a number from 0 to 10' })
    .int('Enter a whole number')
    .min(0, 'Enter a number from 0 to 10')
    .max(10, 'Enter a number from 0 to 10'),
  reason: z.string({ error: 'Say why' }).trim().min(3, 'Say why, for example recess or a visit abroad').max(200)
})
export type KeepDiaryWeek = z.input<typeof KeepDiaryWeek>
