import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { type FoundCase, findCase, theCaseIsOpen, theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'

/** An official of the owning team takes a case on by name: from now the business sees who looks after it. */
export async function acceptCase(ctx: Ctx, reference: string): Promise<{ reference: string }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference, 'to-change')
    theCaseIsOpen(found)
    theirTeamOwnsIt(tx, found)
    nobodyHasTakenItOn(tx, found)
    await tables<CaseTables>(tx)
      .updateTable('cases.case')
      .set({
        owner_official_id: tx.actor.id,
        owner_official_name: tx.actor.name,
        with_supervisor: false,
        ...(found.status === 'routed' || found.status === 'new' ? { status: 'accepted' } : {})
      })
      .where('id', '=', found.id)
      .execute()
    await recordEvent(tx, 'case.accepted', found.id, { teamId: found.owner_team_id })
    return { reference: found.reference }
  })
}

function nobodyHasTakenItOn(ctx: Ctx, found: FoundCase) {
  if (found.owner_official_id === ctx.actor.id)
    throw new RuleBroken('already-yours', 'You have already taken this case on')
}
