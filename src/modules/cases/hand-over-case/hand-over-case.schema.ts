import { z } from 'zod'

export const HandOverInput = z.object({
  toTeam: z.uuid('Select the team you are handing this over to'),
  note: z
    .string({ error: 'Write a note for the team' })
    .trim()
    .min(1, 'Write a note for the team, so that the business need not repeat itself')
    .max(4000, 'The note must be 4,000 characters or fewer')
})
export type HandOverInput = z.infer<typeof HandOverInput>
