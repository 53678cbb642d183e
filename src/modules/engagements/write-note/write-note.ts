import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { MarkingInput } from '../../government/index.ts'
import { findEngagement } from '../find-engagement.ts'
import { ConfidedBy, inConfidenceOf } from '../in-confidence-of.ts'
import { markingSaid } from '../marking-said.ts'
import { recordEvent } from '../record-event.ts'
import { writePassage } from '../write-engagement/write-passage.ts'

export const NoteInput = z.object({
  words: z
    .string({ error: 'Write the note' })
    .trim()
    .min(1, 'Write the note')
    .max(6000, 'A note must be 6,000 characters or fewer'),
  mineAlone: z
    .enum(['yes', 'no'])
    .optional()
    .transform((said) => said === 'yes'),
  confidedBy: ConfidedBy,
  ...MarkingInput.shape
})

/** A note on an engagement, for colleagues or for its author alone. Either may be asked for under freedom of information. */
export async function writeNote(ctx: Ctx, id: string, said: z.infer<typeof NoteInput>): Promise<void> {
  demand(ctx, 'engagement.log')
  await inTransaction(ctx, (tx) => putDown(tx, id, said))
}

async function putDown(tx: Ctx, id: string, said: z.infer<typeof NoteInput>): Promise<void> {
  await findEngagement(tx, id)
  await writePassage(tx, id, {
    kind: 'note',
    words: said.words,
    mineAlone: said.mineAlone,
    ...(await inConfidenceOf(tx, id, said.confidedBy)),
    marking: markingSaid(said)
  })
  await recordEvent(tx, 'engagement.noted', id, { mineAlone: said.mineAlone })
}
