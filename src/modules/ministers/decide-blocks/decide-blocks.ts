import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { findRequest } from '../find-request.ts'
import { recordInformationEvent } from '../record-information-event.ts'
import type { MinisterTables } from '../tables.ts'
import { DecideBlocks } from './decide-blocks.schema.ts'

type Said = ReturnType<typeof DecideBlocks.parse>

/** Decides what becomes of pieces of a case file. What is withheld names the exemption, why, and the public interest where the Act weighs it. */
export async function decideBlocks(ctx: Ctx, reference: string, given: DecideBlocks): Promise<{ decided: number }> {
  demand(ctx, 'information.answer')
  const said = DecideBlocks.parse(given)
  return inTransaction(ctx, async (tx) => {
    const found = await findRequest(tx, reference)
    await theActAllowsIt(tx, said)
    const withheld = said.decision === 'withhold'
    const { numUpdatedRows } = await tables<MinisterTables>(tx)
      .updateTable('ministers.held_block')
      .set({
        decision: said.decision,
        exemption: withheld ? (said.exemption ?? null) : null,
        reason: said.decision === 'release' ? null : (said.reason ?? null),
        public_interest: withheld ? (said.publicInterest ?? null) : null,
        decided_by_name: tx.actor.name,
        decided_at: tx.now()
      })
      .where('request_id', '=', found.id)
      .where('id', 'in', said.blocks)
      .executeTakeFirst()
    const decided = Number(numUpdatedRows)
    if (decided !== new Set(said.blocks).size)
      throw new RuleBroken('piece-unknown', 'Some of what you ticked is not in this case file', 'blocks')
    await recordInformationEvent(tx, 'held-block.decided', found.id, {
      pieces: decided,
      decision: said.decision,
      exemption: withheld ? (said.exemption ?? null) : null
    })
    return { decided }
  })
}

async function theActAllowsIt(ctx: Ctx, said: Said) {
  if (said.decision === 'release') return
  if (!said.reason || said.reason.length < 10)
    throw new RuleBroken('reason-missing', 'Say why in a sentence. Whoever asked will read it', 'reason')
  if (said.decision === 'not-asked') return
  const exemption = await exemptionOn(ctx, said.exemption ?? '')
  if (!exemption) throw new RuleBroken('exemption-missing', 'Choose the exemption of the Act', 'exemption')
  if (exemption.public_interest && (said.publicInterest ?? '').length < 20)
    throw new RuleBroken(
      'public-interest-missing',
      `Section ${exemption.section} asks for the public interest to be weighed. Say what was weighed and why it favours withholding`,
      'publicInterest'
    )
}

const exemptionOn = (ctx: Ctx, code: string) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.exemption')
    .where('code', '=', code)
    .where('valid_from', '<=', londonDay(ctx.now()))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', londonDay(ctx.now()))]))
    .selectAll()
    .executeTakeFirst()
