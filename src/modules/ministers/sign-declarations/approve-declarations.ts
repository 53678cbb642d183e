import { type Ctx, demand } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { type LoadedDeclarations, loadDeclarations } from '../declarations/load-declarations.ts'
import { lockReturn } from '../lock-return.ts'
import { recordEvent } from '../record-event.ts'
import { signFirst } from '../sign-first.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'
import { SignDeclarations } from './sign-declarations.schema.ts'

/** The first signature under a return of hospitality, gifts, travel or officials’ meetings: nothing faulty, and the quarter over. */
export async function approveDeclarations(ctx: Ctx, given: SignDeclarations): Promise<{ id: string }> {
  demand(ctx, 'return.approve')
  const { department, quarterFrom, kind } = SignDeclarations.parse(given)
  return inTransaction(ctx, async (tx) => {
    await lockReturn(tx, { body: department, quarterFrom, kind })
    const loaded = await loadDeclarations(tx, department, quarterFrom, kind)
    await theirBodyDoesIt(tx, loaded.body.id)
    itCanBeSigned(tx, loaded)
    const { id } = await signFirst(tx, { bodyId: loaded.body.id, quarterFrom, kind, layout: loaded.layout.code })
    const lines = loaded.declared.filter(({ nil }) => !nil).length
    await recordEvent(tx, 'declarations.approved', id, { department, quarterFrom, kind, lines })
    return { id }
  })
}

function itCanBeSigned(ctx: Ctx, { quarter, signed, faulty, declared, of }: LoadedDeclarations) {
  if (londonDay(ctx.now()) <= quarter.to)
    throw new RuleBroken('quarter-not-over', 'The quarter is not over, so more may come. Sign once it is')
  if (signed?.published_at) throw new RuleBroken('return-published', 'This return has been published already')
  if (signed?.first_by) throw new RuleBroken('return-signed', `${signed.first_by_name} has signed it already`)
  if (faulty > 0) throw new RuleBroken('declarations-faulty', `${faulty} declarations are not whole`)
  if (of.of === 'officials' && declared.length === 0)
    throw new RuleBroken('nobody-declared', 'Say of each senior official what they declare, or that it is nothing')
}
