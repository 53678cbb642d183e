import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { momentInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { readCaseReference } from '../case-reference.ts'
import { type FoundCase, findCase, theCaseIsOpen, theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'
import { settleLikeness } from './settle-likeness.ts'

export const MergeInput = z.object({
  into: z.string({ error: 'Enter the reference of the case that goes on' }).trim().max(20)
})

/**
 * Joins a duplicate to the case that goes on. All that the business wrote and sent is carried over; the duplicate closes
 * with words to whoever raised it, and points to the other. Only one person's two cases name each other: of another's,
 * nothing is told. What was not to be shared goes to no other team, now or later.
 */
export async function mergeCases(ctx: Ctx, reference: string, { into }: z.infer<typeof MergeInput>): Promise<void> {
  demand(ctx, 'case.work')
  await inTransaction(ctx, async (tx) => {
    const { duplicate, goesOn } = await bothHeld(tx, reference, into)
    theCaseIsOpen(duplicate)
    theOtherIsOpen(goesOn)
    theirTeamOwnsIt(tx, duplicate)
    theyAreOfOneBusiness(duplicate, goesOn)
    await nothingIsOpenOnIt(tx, duplicate)
    const samePerson = duplicate.contact_email?.toLowerCase() === goesOn.contact_email?.toLowerCase()
    const shared = duplicate.share_consent || (samePerson && goesOn.share_consent)
    if (!shared) nobodyElseReads(goesOn, duplicate)
    const other = samePerson ? `your case ${goesOn.reference}` : 'another case of your business'
    const messageId = await writeMessage(
      tx,
      duplicate.id,
      'to-business',
      `We look after this together with ${other}, so that you have one answer. Everything you told us has gone with it.`
    )
    await carryOver(tx, duplicate, goesOn)
    if (!shared) await keepToTheTeam(tx, goesOn)
    await closeAsDuplicate(tx, duplicate, goesOn)
    await settleLikeness(tx, duplicate.id, goesOn.id, 'merged')
    await recordEvent(tx, 'case.closed', duplicate.id, { outcome: 'joined', messageId })
    await recordEvent(tx, 'case.merged', goesOn.id, { fromId: duplicate.id, reference: duplicate.reference })
  })
}

/** Both at once, always in the same order: of two who join them to each other, the second finds one closed. */
async function bothHeld(ctx: Ctx, reference: string, into: string) {
  const written = (typed: string) => readCaseReference(typed) ?? ''
  if (written(reference) < written(into)) {
    const duplicate = await findCase(ctx, reference, 'to-change')
    return { duplicate, goesOn: await theOtherCase(ctx, into) }
  }
  const goesOn = await theOtherCase(ctx, into)
  return { duplicate: await findCase(ctx, reference, 'to-change'), goesOn }
}

/** A reference mistyped is said beside the box it was typed in; the case that one is looking at is there all the same. */
async function theOtherCase(ctx: Ctx, into: string): Promise<FoundCase> {
  try {
    return await findCase(ctx, into, 'to-change')
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    throw new RuleBroken(
      'other-unknown',
      `You may see no case with the reference “${into}”. Check it in the queue`,
      'into'
    )
  }
}

function theOtherIsOpen({ closed_at }: FoundCase) {
  if (closed_at)
    throw new RuleBroken(
      'other-closed',
      'The case with this reference is closed. Join this to one that is open',
      'into'
    )
}

/** Each message of the business becomes a note of the case that goes on, with the files it brought. */
async function carryOver(ctx: Ctx, duplicate: FoundCase, goesOn: FoundCase) {
  const db = tables<CaseTables>(ctx)
  const messages = await db
    .selectFrom('cases.message')
    .where('case_id', '=', duplicate.id)
    .where('kind', '=', 'from-business')
    .orderBy('at')
    .orderBy('id')
    .select(['id', 'words', 'at', 'by_name', 'in_confidence'])
    .execute()
  for (const { id, words, at, by_name, in_confidence } of messages) {
    const heading = `Joined from ${duplicate.reference}, from ${by_name} on ${momentInWords(at)}${in_confidence ? ', supplied in confidence' : ''}:`
    const noteId = await writeMessage(ctx, goesOn.id, 'note', `${heading}\n\n${words}`)
    await db
      .insertInto('cases.attachment')
      .columns(['case_id', 'message_id', 'name', 'media_type', 'size', 'bytes', 'kept_at'])
      .expression((eb) =>
        eb
          .selectFrom('cases.attachment')
          .where('message_id', '=', id)
          .select((its) => [its.val(goesOn.id).as('case_id'), its.val(noteId).as('message_id')])
          .select(['name', 'media_type', 'size', 'bytes', 'kept_at'])
      )
      .execute()
  }
}

function nobodyElseReads(goesOn: FoundCase, { reference, visible_to_teams: teams }: FoundCase) {
  if (goesOn.visible_to_teams.every((team) => teams.includes(team))) return
  throw new RuleBroken(
    'not-to-be-shared',
    `Whoever raised ${reference} asked us not to share it, and other teams read ${goesOn.reference}. Ask them first, in a reply, whether you may`,
    'into'
  )
}

const keepToTheTeam = (ctx: Ctx, { id }: FoundCase) =>
  tables<CaseTables>(ctx).updateTable('cases.case').set({ share_consent: false }).where('id', '=', id).execute()

const closeAsDuplicate = (ctx: Ctx, duplicate: FoundCase, goesOn: FoundCase) =>
  tables<CaseTables>(ctx)
    .updateTable('cases.case')
    .set({
      status: 'duplicate',
      outcome_code: 'joined',
      merged_into: goesOn.id,
      closed_at: ctx.now(),
      first_replied_at: duplicate.first_replied_at ?? ctx.now(),
      acknowledged_at: duplicate.acknowledged_at ?? ctx.now(),
      owner_official_id: duplicate.owner_official_id ?? ctx.actor.id,
      owner_official_name: duplicate.owner_official_name ?? ctx.actor.name,
      paused_at: null,
      with_supervisor: false
    })
    .where('id', '=', duplicate.id)
    .execute()

function theyAreOfOneBusiness(one: FoundCase, other: FoundCase) {
  if (one.id === other.id) throw new RuleBroken('same-case', 'Enter the reference of the other case', 'into')
  const sameBusiness = one.business_id !== null && one.business_id === other.business_id
  const samePerson =
    one.contact_email !== null && one.contact_email.toLowerCase() === other.contact_email?.toLowerCase()
  if (!sameBusiness && !samePerson)
    throw new RuleBroken('other-business', 'These are cases of two businesses. Only cases of one are joined', 'into')
}

async function nothingIsOpenOnIt(ctx: Ctx, found: FoundCase) {
  const db = tables<CaseTables>(ctx)
  const offer = await db
    .selectFrom('cases.hand_over')
    .where('case_id', '=', found.id)
    .where('answer', 'is', null)
    .select('id')
    .executeTakeFirst()
  const question = await db
    .selectFrom('cases.contribution')
    .where('case_id', '=', found.id)
    .where('answer', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (offer || question)
    throw new RuleBroken('on-offer', 'Another team has been asked about this case. Pull that back first', 'into')
}
