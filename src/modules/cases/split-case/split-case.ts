import { z } from 'zod'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { type FoundCase, findCase, theCaseIsOpen, theirTeamOwnsIt } from '../find-case.ts'
import { freeReference } from '../free-reference.ts'
import { handOverCase } from '../hand-over-case/hand-over-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'

const DESK = systemActor('front door', ['case.raise', 'case.work', 'case.read-all'])

export const SplitInput = z.object({
  part: z
    .string({ error: 'Say what the part is about' })
    .trim()
    .min(15, 'Say what the part is about, in the words of the business where you can')
    .max(4000, 'The part must be 4,000 characters or fewer'),
  toTeam: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional())
})

/**
 * Makes a part of a case a case with an owner of its own, under the dates the business was given, and offers it to the team
 * it is for. The business keeps one thread and one reference; nothing is asked of it again.
 */
export async function splitCase(
  ctx: Ctx,
  reference: string,
  { part, toTeam }: z.infer<typeof SplitInput>
): Promise<{ reference: string }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference, 'to-change')
    theCaseIsOpen(found)
    theirTeamOwnsIt(tx, found)
    itIsNotAPartItself(found)
    const id = await newId(tx)
    const own = await freeReference(tx)
    await actingAs(tx, DESK, async (desk) => {
      await tables<CaseTables>(desk)
        .insertInto('cases.case')
        .values(partOf(tx, found, { id, own, part }))
        .execute()
      await writeMessage(
        desk,
        id,
        'note',
        `Split from ${found.reference}. The whole of what the business wrote is there.`
      )
    })
    await recordEvent(tx, 'case.split', found.id, { partId: id, reference: own })
    await recordEvent(tx, 'case.begun-as-part', id, { reference: own, teamId: found.owner_team_id })
    if (toTeam) await handOverCase(tx, own, { toTeam, note: `A part of ${found.reference}: ${part}` })
    return { reference: own }
  })
}

function partOf(ctx: Ctx, found: FoundCase, { id, own, part }: { id: string; own: string; part: string }) {
  const { due_at: _generated, ...row } = found
  return {
    ...row,
    id,
    reference: own,
    words: part,
    part_words: part,
    split_from: found.id,
    status: 'accepted',
    owner_official_id: ctx.actor.id,
    owner_official_name: ctx.actor.name,
    owned_since: ctx.now(),
    suggested_team_id: null,
    routed_by: 'desk' as const,
    why: [`${ctx.actor.name} split it from ${found.reference}`],
    visible_to_teams: [found.owner_team_id],
    bounces: 0,
    with_supervisor: false,
    paused_at: null,
    reopened_count: 0,
    late_rung: 0
  }
}

function itIsNotAPartItself(found: FoundCase) {
  if (found.split_from)
    throw new RuleBroken('part-of-a-case', 'This is a part already. Split the case it came from', 'part')
}
