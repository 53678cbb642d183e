import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { declarationFault } from '../declarations/declaration-fault.ts'
import { declarationKey } from '../declarations/declaration-key.ts'
import { kindOfDeclaration } from '../declarations/kind-of-declaration.ts'
import { issueAgain } from '../issue-again.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'
import { CorrectDeclaration } from './correct-declaration.schema.ts'

/**
 * Corrects one part of a published declaration. What it said before and why it changed stay beside it, and the return says
 * that it was issued again. Its quarter never changes: what happened in another belongs to the return of that one.
 */
export async function correctDeclaration(ctx: Ctx, given: CorrectDeclaration): Promise<{ id: string }> {
  demand(ctx, 'meetings.correct')
  const said = CorrectDeclaration.parse(given)
  return inTransaction(ctx, async (tx) => {
    const found = await published(tx, said.declarationId)
    await theirBodyDoesIt(tx, found.body_id)
    const is = corrected(found, said)
    const { id } = await tables<MinisterTables>(tx)
      .insertInto('ministers.declaration_correction')
      .values({
        declaration_id: found.id,
        part: said.part,
        was_key: found.key,
        was: is.was,
        is_now: said.isNow,
        reason: said.reason,
        corrected_by: tx.actor.id,
        corrected_by_name: tx.actor.name,
        corrected_at: tx.now()
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await keepCorrected(tx, found, is)
    await recordEvent(tx, 'declaration.corrected', found.id, { part: said.part, correctionId: id })
    return { id }
  })
}

type Published = Awaited<ReturnType<typeof published>>
type Corrected = { was: string; on: string; parts: Record<string, string> }

async function published(ctx: Ctx, id: string) {
  const found = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.declaration')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw new NotFound('This declaration')
  if (!found.return_id && !found.source_words)
    throw new RuleBroken(
      'declaration-unpublished',
      'This is not published yet. Take it out of the return and declare it anew'
    )
  return found
}

function corrected(found: Published, { part, isNow }: ReturnType<typeof CorrectDeclaration.parse>): Corrected {
  const { held_on: on } = found
  if (!on) throw new RuleBroken('declaration-nil', 'A nil return holds nothing that could be corrected')
  const of = kindOfDeclaration(found.kind)
  if (part !== 'on' && !of.parts.some(({ code }) => code === part))
    throw new RuleBroken('part-unknown', 'Choose what is wrong', 'part')
  const was = part === 'on' ? on : (found.parts[part] ?? '')
  if (was === isNow) throw new RuleBroken('nothing-changed', 'That is what it says already', 'isNow')
  if (part === 'on') theDayIsInItsQuarter(isNow, found.quarter_from)
  const parts = part === 'on' ? found.parts : { ...found.parts, [part]: isNow }
  const fault = declarationFault({ ...of, parts: of.parts.filter(({ code }) => code === part) }, parts)
  if (fault) throw new RuleBroken('declaration-faulty', fault.words, 'isNow')
  return { was, on: part === 'on' ? isNow : on, parts }
}

function theDayIsInItsQuarter(day: string, quarterFrom: string) {
  const { from, to } = quarterOf(quarterFrom)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new RuleBroken('day-unreadable', 'Enter a day as yyyy-mm-dd', 'isNow')
  if (day < from || day > to)
    throw new RuleBroken('day-outside', `The day must be in the quarter of the return, ${from} to ${to}`, 'isNow')
}

/** The corrected return, brought in again, must find the corrected declaration. */
async function keepCorrected(ctx: Ctx, found: Published, { on, parts }: Corrected) {
  const db = tables<MinisterTables>(ctx)
  const about = { kind: found.kind, bodyId: found.body_id, holder: found.holder, on, parts }
  const key = declarationKey(about)
  const taken = await db.selectFrom('ministers.declaration').select('id').where('key', '=', key).executeTakeFirst()
  if (taken && taken.id !== found.id)
    throw new RuleBroken('declared-already', 'Another line of the return says exactly this already', 'isNow')
  await db
    .updateTable('ministers.declaration')
    .set({ held_on: on, parts: JSON.stringify(parts), key })
    .where('id', '=', found.id)
    .execute()
  if (found.return_id) await issueAgain(ctx, found.return_id)
}
