import { z } from 'zod'

const optional = (most: number, words: string) =>
  z
    .string()
    .trim()
    .max(most, words)
    .optional()
    .transform((text) => text || undefined)

const list = z
  .union([z.array(z.string()), z.string().transform((one) => one.split(','))])
  .transform((all) => all.map((one) => one.trim()).filter(Boolean))

const lines = (most: number) => optional(most, `This must be ${most.toLocaleString('en-GB')} characters or fewer`)

/** Who was there after all: those who were not by their key, those besides who were, one on each line. */
export const WhoWasThere = z.object({
  /** The attendees who are right as they stand. Left out, all of them are. */
  present: list.optional(),
  outside: lines(20_000),
  officials: lines(5000),
  ministers: lines(5000)
})
export type WhoWasThere = z.infer<typeof WhoWasThere>

/** What is put right of an engagement; what is left out stays as it is. */
export const CorrectInput = WhoWasThere.extend({
  title: optional(200, 'The title must be 200 characters or fewer'),
  place: optional(300, 'The place must be 300 characters or fewer'),
  topics: list.pipe(z.array(z.string()).max(10, 'Choose at most 10 topics')).optional(),
  /** The businesses that took part, one on each line, in place of those there now. */
  businesses: lines(20_000),
  reason: z
    .string({ error: 'Say what was wrong' })
    .trim()
    .min(1, 'Say what was wrong')
    .max(500, 'What was wrong must be 500 characters or fewer')
})
export type CorrectInput = z.infer<typeof CorrectInput>
