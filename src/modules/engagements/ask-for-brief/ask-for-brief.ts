import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { momentInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon, noHigherMarking, remind } from '../../government/index.ts'
import { type FoundEngagement, findEngagement, itIsNotCancelled } from '../find-engagement.ts'
import { briefHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

export const AskForBrief = z.object({
  askedOf: z
    .string({ error: 'Say whom you ask' })
    .trim()
    .min(1, 'Say whom you ask')
    .max(200, 'The name must be 200 characters or fewer'),
  dueAt: z.iso.datetime({ offset: true, local: true, error: 'Enter the day and time you need it by' }),
  words: z
    .string()
    .trim()
    .max(500, 'What it must cover must be 500 characters or fewer')
    .optional()
    .transform((words) => words || undefined)
})

/** Asks an official for the brief of an engagement by a time before it begins. They hear of it, and it stands on their day. */
export async function askForBrief(ctx: Ctx, id: string, said: z.infer<typeof AskForBrief>): Promise<void> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ words: said.words })
  await inTransaction(ctx, (tx) => writeCommission(tx, id, said))
}

async function writeCommission(tx: Ctx, id: string, said: z.infer<typeof AskForBrief>): Promise<void> {
  const found = await findEngagement(tx, id, 'to-change')
  itIsNotCancelled(found)
  const dueAt = fromLondon(said.dueAt)
  itIsInTime(tx, found, dueAt)
  const asked = await theOfficial(tx, said.askedOf)
  await tables<EngagementTables>(tx)
    .insertInto('engagements.brief_commission')
    .values({
      engagement_id: id,
      asked_of_id: asked.id,
      asked_of_name: asked.name,
      due_at: dueAt,
      words: said.words ?? null,
      asked_by: tx.actor.id,
      asked_by_name: tx.actor.name,
      asked_at: tx.now()
    })
    .execute()
  await remind(tx, {
    to: [asked.id],
    key: `brief-asked:${id}:${dueAt.toISOString()}`,
    words: `${tx.actor.name} asks you for a brief by ${momentInWords(dueAt)}`,
    href: briefHref(id)
  })
  await recordEvent(tx, 'brief.asked-for', id, { askedOf: asked.id, dueAt: dueAt.toISOString() })
}

function itIsInTime(ctx: Ctx, found: FoundEngagement, dueAt: Date) {
  if (dueAt <= ctx.now()) throw new RuleBroken('due-in-the-past', 'This is in the past. Choose a later time', 'dueAt')
  if (dueAt > found.starts_at)
    throw new RuleBroken(
      'due-too-late',
      `The engagement begins at ${momentInWords(found.starts_at)}. Ask for the brief before that`,
      'dueAt'
    )
}

async function theOfficial(ctx: Ctx, said: string) {
  const found = await tables<EngagementTables>(ctx)
    .selectFrom('government.official_summary')
    .where((eb) =>
      eb.or([
        eb(eb.fn('lower', ['email']), '=', said.toLowerCase()),
        eb(eb.fn('lower', ['name']), '=', said.toLowerCase())
      ])
    )
    .select(['id', 'name'])
    .limit(2)
    .execute()
  const [one] = found
  if (found.length === 1 && one) return one
  const words = one
    ? `Two officials are called “${said}”. Write the e-mail address of the one you mean`
    : `No official is called “${said}”. Check the name, or write their e-mail address`
  throw new RuleBroken('official-unclear', words, 'askedOf')
}
