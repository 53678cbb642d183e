import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { type FoundCase, findCase, theCaseIsOpen, theirTeamOwnsIt } from '../find-case.ts'
import type { CaseTables } from '../tables.ts'
import type { HandOverInput } from './hand-over-case.schema.ts'
import { offerTo } from './offer-to.ts'
import { theTeamTakesCases } from './the-team-takes-cases.ts'

/** Offers a case to another team. Warm: the sender goes on answering for it, and the clock goes on running, until it is accepted. */
export async function handOverCase(ctx: Ctx, reference: string, input: HandOverInput): Promise<{ handOverId: string }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference, 'to-change')
    theCaseIsOpen(found)
    theirTeamOwnsIt(tx, found)
    await itIsNotOnOfferAlready(tx, found)
    const team = await theTeamTakesCases(tx, found, input.toTeam)
    onlyTheSupervisorOffersAfterTwoBounces(tx, found)
    return { handOverId: await offerTo(tx, found, team.id, input.note) }
  })
}

async function itIsNotOnOfferAlready(ctx: Ctx, found: FoundCase) {
  const open = await tables<CaseTables>(ctx)
    .selectFrom('cases.hand_over')
    .where('case_id', '=', found.id)
    .where('answer', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (open)
    throw new RuleBroken(
      'already-offered',
      'This case is already on offer to a team. Wait for its answer, or pull it back first'
    )
}

function onlyTheSupervisorOffersAfterTwoBounces(ctx: Ctx, found: FoundCase) {
  if (found.with_supervisor && !may(ctx, 'case.supervise'))
    throw new RuleBroken(
      'with-supervisor',
      'This case was declined twice. Your desk supervisor decides where it goes next',
      'toTeam'
    )
}
