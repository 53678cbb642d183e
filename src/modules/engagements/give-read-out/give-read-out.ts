import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { MarkingInput, noHigherMarking } from '../../government/index.ts'
import { changePeople } from '../correct-engagement/change-people.ts'
import { WhoWasThere } from '../correct-engagement/correct-engagement.schema.ts'
import { whatWasChanged } from '../correct-engagement/what-was-changed.ts'
import { type FoundEngagement, findEngagement, itIsNotCancelled } from '../find-engagement.ts'
import { ConfidedBy, inConfidenceOf } from '../in-confidence-of.ts'
import { itsPeopleChangeIt } from '../its-people-change-it.ts'
import { markingSaid } from '../marking-said.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { writePassage } from '../write-engagement/write-passage.ts'

const optional = (most: number, refusal: string) =>
  z
    .string()
    .trim()
    .max(most, refusal)
    .optional()
    .transform((words) => words || undefined)

export const ReadOutInput = z.object({
  words: z
    .string({ error: 'Say what was said' })
    .trim()
    .min(1, 'Say what was said')
    .max(20_000, 'What was said must be 20,000 characters or fewer'),
  decisions: optional(6000, 'What was decided must be 6,000 characters or fewer'),
  officialPresent: z.enum(['yes', 'no']).optional(),
  noOfficialReason: optional(500, 'The reason must be 500 characters or fewer'),
  confidedBy: ConfidedBy,
  ...WhoWasThere.shape,
  ...MarkingInput.shape
})

type GivenReadOut = Omit<z.infer<typeof ReadOutInput>, keyof WhoWasThere | 'confidedBy'> &
  Partial<WhoWasThere & { confidedBy: string | undefined }>

/**
 * Says what came of an engagement and who was there after all; a planned one becomes held by it. Where a minister met business without an official,
 * the reason is asked: what was said must be reported back.
 */
export async function giveReadOut(ctx: Ctx, id: string, said: GivenReadOut): Promise<void> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ noOfficialReason: said.noOfficialReason })
  await inTransaction(ctx, (tx) => writeReadOut(tx, id, said))
}

async function writeReadOut(tx: Ctx, id: string, said: GivenReadOut): Promise<void> {
  const found = await findEngagement(tx, id, 'to-change')
  await itsPeopleChangeIt(tx, found)
  itIsNotCancelled(found)
  itHasBegun(tx, found)
  await whoWasThere(tx, found, said)
  const present = said.officialPresent ? said.officialPresent === 'yes' : found.official_present
  await anOfficialWasThere(tx, id, present, said.noOfficialReason)
  const marking = markingSaid(said)
  const confided = await inConfidenceOf(tx, id, said.confidedBy)
  await writePassage(tx, id, { kind: 'read-out', words: said.words, marking, ...confided })
  if (said.decisions) await writePassage(tx, id, { kind: 'decision', words: said.decisions, marking })
  await tables<EngagementTables>(tx)
    .updateTable('engagements.engagement')
    .set({
      status: 'held',
      official_present: present,
      no_official_reason: said.noOfficialReason ?? found.no_official_reason,
      read_out_at: found.read_out_at ?? tx.now(),
      read_out_by_name: found.read_out_by_name ?? tx.actor.name
    })
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, 'engagement.held', id, { wasPlanned: found.status !== 'held' })
}

async function whoWasThere(tx: Ctx, found: FoundEngagement, said: GivenReadOut) {
  const changed = whatWasChanged([], await changePeople(tx, found, said))
  if (changed) await writePassage(tx, found.id, { kind: 'note', words: `Put right with the read-out:\n${changed}` })
}

function itHasBegun(ctx: Ctx, found: FoundEngagement) {
  if (found.starts_at > ctx.now())
    throw new RuleBroken('not-yet-held', 'This has not taken place yet. Give its read-out afterwards, or move it first')
}

async function anOfficialWasThere(ctx: Ctx, id: string, present: boolean | null, reason: string | undefined) {
  if (present || reason) return
  const minister = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.attendee')
    .where('engagement_id', '=', id)
    .where('side', '=', 'minister')
    .select('id')
    .executeTakeFirst()
  if (minister)
    throw new RuleBroken(
      'no-official',
      'A minister was there. Say that an official was present, or why none was',
      'noOfficialReason'
    )
}
