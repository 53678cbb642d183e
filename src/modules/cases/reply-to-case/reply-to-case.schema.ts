import { z } from 'zod'

const optionalDay = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.iso.date('Enter the day as year-month-day, like 2026-12-04').optional()
)

export const ReplyInput = z.object({
  words: z
    .string({ error: 'Write your reply' })
    .trim()
    .min(1, 'Write your reply')
    .max(10000, 'Your reply must be 10,000 characters or fewer'),
  wordingId: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
  /** A line to take that was put into the words. */
  lineId: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
  asksQuestion: z.preprocess((value) => value === true || value === 'yes', z.boolean()),
  usesAnswers: z.preprocess((value) => value === true || value === 'yes', z.boolean()).default(false),
  seen: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
  promise: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string().trim().max(300, 'The promise must be 300 characters or fewer').optional()
  ),
  promiseDueOn: optionalDay
})
export type ReplyInput = z.infer<typeof ReplyInput>
export type GivenReply = Omit<ReplyInput, 'usesAnswers' | 'seen'> & { usesAnswers?: boolean; seen?: string | undefined }
