import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { findCase } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import { writeMessage } from '../write-message.ts'

export const NoteInput = z.object({
  words: z
    .string({ error: 'Write the note' })
    .trim()
    .min(1, 'Write the note')
    .max(4000, 'The note must be 4,000 characters or fewer')
})

/** A note for colleagues who may see the case; the business never sees it, but a request for information may. */
export async function writeNote(
  ctx: Ctx,
  reference: string,
  { words }: z.infer<typeof NoteInput>
): Promise<{ messageId: string }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference)
    const messageId = await writeMessage(tx, found.id, 'note', words)
    await recordEvent(tx, 'case.noted', found.id, { messageId })
    return { messageId }
  })
}
