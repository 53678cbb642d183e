import { sql } from 'kysely'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { declarationFault } from '../declarations/declaration-fault.ts'
import { lockReturn } from '../lock-return.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'
import { findPublishedReturn, type PublishedReturn } from './find-published-return.ts'
import { ProposeLeftOutLine } from './propose-left-out-line.schema.ts'
import { standsAlready } from './stands-already.ts'

type Said = ReturnType<typeof ProposeLeftOutLine.parse>

/** The private office says that a published return left a line out, and why. Nothing is published until somebody else has agreed. */
export async function proposeLeftOutLine(ctx: Ctx, given: ProposeLeftOutLine): Promise<{ id: string }> {
  demand(ctx, 'return.approve')
  const said = ProposeLeftOutLine.parse(given)
  return inTransaction(ctx, async (tx) => {
    await lockReturn(tx, { body: said.department, quarterFrom: said.quarterFrom, kind: said.kind })
    const found = await findPublishedReturn(tx, said)
    await theirBodyDoesIt(tx, found.body.id)
    theDayIsInTheQuarter(tx, found, said)
    const parts = whole(found, said)
    const holder = await holderOf(tx, found, said)
    const line = { ...found, holder: holder.name, on: said.on, parts }
    if (await standsAlready(tx, line))
      throw new RuleBroken('declared-already', 'This is in the return already', 'holder')
    await itIsNotProposed(tx, found.id, holder.name, said, parts)
    const { id } = await tables<MinisterTables>(tx)
      .insertInto('ministers.left_out_line')
      .values({
        return_id: found.id,
        holder: holder.name,
        person_id: holder.personId,
        held_on: said.on,
        parts: JSON.stringify(parts),
        reason: said.reason,
        proposed_by: tx.actor.id,
        proposed_by_name: tx.actor.name,
        proposed_at: tx.now()
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(tx, 'left-out-line.proposed', id, { department: said.department, kind: said.kind, on: said.on })
    return { id }
  })
}

function theDayIsInTheQuarter({ now }: Ctx, { quarter }: PublishedReturn, { on }: Said) {
  if (on < quarter.from || on > quarter.to)
    throw new RuleBroken('day-outside', 'The day is not in the quarter of this return. Add it to its own', 'on')
  if (on > londonDay(now())) throw new RuleBroken('day-to-come', 'This day is still to come', 'on')
}

function whole({ of }: PublishedReturn, said: Said): Record<string, string> {
  const parts = Object.fromEntries(of.parts.map(({ code }) => [code, said.parts[code] ?? '']))
  const fault = declarationFault(of, parts)
  if (fault) throw new RuleBroken('line-faulty', fault.words, fault.code)
  return parts
}

/** An official as they were named; a minister under the post they held on the day. */
async function holderOf(ctx: Ctx, { of, body }: PublishedReturn, { holder, on }: Said) {
  if (of.of === 'officials') return { name: holder, personId: null }
  const held = await tables<MinisterTables>(ctx)
    .selectFrom('government.appointment_on_day')
    .select(['minister', 'post', 'person_id'])
    .where('body_id', '=', body.id)
    .where(sql<boolean>`person_id::text = ${holder}`)
    .where('from_on', '<=', on)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', on)]))
    .executeTakeFirst()
  if (!held)
    throw new RuleBroken('holder-unknown', 'Choose somebody who was a minister of the department on that day', 'holder')
  return { name: `${held.post}, ${held.minister}`, personId: held.person_id }
}

async function itIsNotProposed(ctx: Ctx, returnId: string, holder: string, { on }: Said, parts: object) {
  const same = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.left_out_line')
    .select('proposed_by_name')
    .where('return_id', '=', returnId)
    .where('holder', '=', holder)
    .where('held_on', '=', on)
    .where('outcome', 'is', null)
    .where(sql<boolean>`parts = ${JSON.stringify(parts)}::jsonb`)
    .executeTakeFirst()
  if (same)
    throw new RuleBroken('proposed-already', `${same.proposed_by_name} has proposed this line already`, 'holder')
}
