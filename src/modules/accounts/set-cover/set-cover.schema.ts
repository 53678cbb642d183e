import { z } from 'zod'

const day = (words: string) => z.iso.date({ error: words })

export const SetCover = z
  .object({
    absentId: z.uuid('Select who is away'),
    /** Key, work e-mail address or full name. */
    covering: z.string({ error: 'Enter who stands in' }).trim().min(1, 'Enter who stands in').max(300),
    fromOn: day('Enter the first day they are away'),
    /** The first day they are back. */
    untilOn: day('Enter the day they are back'),
    reason: z
      .string()
      .trim()
      .min(1, 'Enter a reason, such as leave')
      .max(200, 'The reason must be 200 characters or fewer')
  })
  .refine(({ fromOn, untilOn }) => untilOn > fromOn, {
    message: 'They must be back after the first day they are away',
    path: ['untilOn']
  })
export type SetCover = z.infer<typeof SetCover>
