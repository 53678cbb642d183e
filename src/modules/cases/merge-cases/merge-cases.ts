import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { type FoundCase, findCase, theCaseIsOpen, theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'
import { settleLikeness } from './settle-likeness.ts'

export const MergeInput = z.object({
  into: z.string({ error: 'Enter the reference of the case that goes on' }).trim().max(20)
})

/**
 * Joins a duplicate to the case that goes on. What the business wrote is carried over; the duplicate closes with words to
 * whoever raised it, and points to the other. Only one person's two cases name each other: of another's, nothing is told.
 */
export async function mergeCases(ctx: Ctx, reference: string, { into }: z.infer<typeof MergeInput>): Promise<void> {
  demand(ctx, 'case.work')
  await inTransaction(ctx, async (tx) => {
    const duplicate = await findCase(tx, reference, 'to-change')
    const goesOn = await findCase(tx, into)
    theCaseIsOpen(duplicate)
    theCaseIsOpen(goesOn)
    theirTeamOwnsIt(tx, duplicate)
    theyAreOfOneBusiness(duplicate, goesOn)
    await nothingIsOpenOnIt(tx, duplicate)
    const samePerson = duplicate.contact_email?.toLowerCase() === goesOn.contact_email?.toLowerCase()
    const other = samePerson ? `your case ${goesOn.reference}` : 'another case of your business'
    const messageId = await writeMessage(
      tx,
      duplicate.id,
      'to-business',
      `We look after this together with ${other}, so that you have one answer. Everything you told us has gone with it.`
    )
    await writeMessage(
      tx,
      goesOn.id,
      'note',
      `Joined from ${duplicate.reference}, from ${duplicate.contact_name}:\n\n${duplicate.words}`
    )
    await closeAsDuplicate(tx, duplicate, goesOn)
    await settleLikeness(tx, duplicate.id, goesOn.id, 'merged')
    await recordEvent(tx, 'case.closed', duplicate.id, { outcome: 'joined', messageId })
    await recordEvent(tx, 'case.merged', goesOn.id, { fromId: duplicate.id, reference: duplicate.reference })
  })
}

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
