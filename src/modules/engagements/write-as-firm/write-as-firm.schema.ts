import { z } from 'zod'

const words = (missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(2000, 'Use 2,000 characters or fewer')
const inConfidence = z
  .enum(['yes', 'no'])
  .optional()
  .transform((said) => said === 'yes')

/** What a firm may say to a meeting it was shown. */
export const WriteAsFirm = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('agenda'), words: words('Say what you want to talk about'), inConfidence }),
    z.object({ kind: z.literal('speaker'), words: words('Say who should speak, and on what'), inConfidence }),
    z.object({ kind: z.literal('visit'), words: words('Say what you want to show, and where'), inConfidence }),
    z.object({ kind: z.literal('suits') }),
    z.object({
      kind: z.literal('another-time'),
      suggestedAt: z.iso.datetime({ local: true, error: 'Enter the date and time that would suit you' }),
      words: words('Say why, in a few words')
    }),
    z.object({
      kind: z.literal('other-approach'),
      otherBody: z
        .string({ error: 'Say which department or body it was' })
        .trim()
        .min(1, 'Say which department or body it was')
        .max(200, 'The name must be 200 characters or fewer'),
      words: words('Say what they asked you about'),
      inConfidence
    })
  ],
  { error: 'Select what you want to tell us' }
)
export type WriteAsFirm = z.infer<typeof WriteAsFirm>
