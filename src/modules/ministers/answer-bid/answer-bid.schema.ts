import { z } from 'zod'

const blankIsNothing = (given: unknown) => (given === '' ? undefined : given)
const words = z
  .string({ error: 'Write to whoever asked' })
  .trim()
  .min(10, 'Write at least a sentence to whoever asked')
  .max(2000, 'The message must be 2,000 characters or fewer')

export const AcceptBidInput = z
  .object({
    words,
    startsAt: z.iso.datetime({ local: true, error: 'Enter the day and the time' }),
    officialId: z.preprocess(blankIsNothing, z.uuid().optional()),
    noOfficialReason: z.preprocess(
      blankIsNothing,
      z.string().trim().min(10, 'Say in a sentence why no official can attend').max(500).optional()
    ),
    wentOnReason: z.preprocess(blankIsNothing, z.string().trim().max(500).optional()),
    clearedBy: z.preprocess(blankIsNothing, z.string().trim().max(200).optional()),
    clearReason: z.preprocess(blankIsNothing, z.string().trim().max(500).optional())
  })
  .refine(({ officialId, noOfficialReason }) => officialId || noOfficialReason, {
    path: ['officialId'],
    message: 'Choose the official who attends, or write why none can'
  })
export type AcceptBidInput = z.input<typeof AcceptBidInput>

export const DeclineBidInput = z.object({ words })
export type DeclineBidInput = z.input<typeof DeclineBidInput>

export const DelegateBidInput = z.object({
  words,
  toPostId: z.uuid('Choose who takes it on'),
  reason: z.string({ error: 'Say why' }).trim().min(10, 'Say why in a sentence: it stays on the record').max(500)
})
export type DelegateBidInput = z.input<typeof DelegateBidInput>
