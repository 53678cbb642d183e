import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { MarkingInput, noHigherMarking, settleMarking } from '../../government/index.ts'
import { markingSaid } from '../marking-said.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

const asked = (words: string, most: number) =>
  z.string({ error: words }).trim().min(1, words).max(most, `This must be ${most} characters or fewer`)

export const LineInput = z.object({
  topic: asked('Choose the topic', 40),
  heading: asked('Enter a heading', 120),
  words: asked('Enter the words', 2000),
  clearedBy: asked('Enter who cleared it', 200),
  clearedOn: z.iso.date('Enter the day it was cleared'),
  expiresOn: z.iso.date('Enter the day it expires'),
  replaces: z.uuid().optional(),
  ...MarkingInput.shape
})

/** Keeps words government has agreed to use on a topic, until they expire. A new line may take the place of an old one. */
export async function keepLine(ctx: Ctx, said: z.infer<typeof LineInput>): Promise<{ id: string }> {
  demand(ctx, 'line.keep')
  noHigherMarking({ words: said.words, heading: said.heading })
  itIsClearedBeforeItExpires(ctx, said)
  return inTransaction(ctx, (tx) => writeLine(tx, said))
}

async function writeLine(tx: Ctx, said: z.infer<typeof LineInput>): Promise<{ id: string }> {
  const db = tables<EngagementTables>(tx)
  const topic = await db
    .selectFrom('engagements.topic')
    .where('code', '=', said.topic)
    .select('code')
    .executeTakeFirst()
  if (!topic) throw new RuleBroken('topic-unknown', 'Choose the topic', 'topic')
  const owner = await db
    .selectFrom('government.official_summary')
    .where((eb) => eb(eb.cast<string>('id', 'text'), '=', tx.actor.id))
    .select('id')
    .executeTakeFirst()
  const id = await newId(tx)
  await db
    .insertInto('engagements.line_to_take')
    .values({
      id,
      topic: said.topic,
      heading: said.heading,
      words: said.words,
      owner_id: owner?.id ?? null,
      owner_name: tx.actor.name,
      cleared_by_name: said.clearedBy,
      cleared_on: said.clearedOn,
      expires_on: said.expiresOn,
      replaced_by: null,
      made_by: tx.actor.id,
      made_at: tx.now(),
      ...(await settleMarking(tx, markingSaid(said), tx.actor.teams))
    })
    .execute()
  if (said.replaces)
    await db.updateTable('engagements.line_to_take').set({ replaced_by: id }).where('id', '=', said.replaces).execute()
  await recordEvent(tx, 'line.kept', id, { topic: said.topic, expiresOn: said.expiresOn })
  return { id }
}

function itIsClearedBeforeItExpires(ctx: Ctx, { clearedOn, expiresOn }: { clearedOn: string; expiresOn: string }) {
  if (clearedOn > londonDay(ctx.now()))
    throw new RuleBroken('cleared-in-the-future', 'The day it was cleared is in the future', 'clearedOn')
  if (expiresOn < clearedOn)
    throw new RuleBroken('expires-before-cleared', 'It expires before it was cleared', 'expiresOn')
}
