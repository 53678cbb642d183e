import { z } from 'zod'

export const RecordView = z.object({
  partyId: z.uuid(),
  view: z.enum(['content', 'objects'], { error: 'Say whether they are content or object' }),
  answerWords: z.string({ error: 'Write what they said' }).trim().min(3, 'Write what they said').max(5000)
})
export type RecordView = z.input<typeof RecordView>
