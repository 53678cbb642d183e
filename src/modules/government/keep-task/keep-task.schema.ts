import { z } from 'zod'

// An address of ours and nothing else: a task must never lead somebody out of the house.
const ourAddress = z.string().regex(/^\/[a-zA-Z][^\s]*$/, 'Start the address with / and a page of this site')

export const KeepTaskInput = z
  .object({
    title: z
      .string({ error: 'Enter what is to be done' })
      .trim()
      .min(1, 'Enter what is to be done')
      .max(200, 'Say what is to be done in 200 characters or fewer'),
    detail: z.string().trim().max(2000, 'The detail must be 2,000 characters or fewer').optional(),
    dueOn: z.iso.date('Enter the day it is due, like 27 11 2026'),
    /** Key, work e-mail address or full name. */
    assignedTo: z.string({ error: 'Enter who is to do it' }).trim().min(1, 'Enter who is to do it').max(300),
    aboutHref: z.preprocess((given) => given || undefined, ourAddress.optional()),
    aboutWords: z.preprocess((given) => given || undefined, z.string().trim().max(200).optional())
  })
  .refine(({ aboutHref, aboutWords }) => !aboutHref === !aboutWords, {
    message: 'Say what the record is called',
    path: ['aboutWords']
  })
export type KeepTaskInput = z.infer<typeof KeepTaskInput>
