import { systemActor } from '../../platform/auth/system-actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { actingAs } from '../../platform/db/in-transaction.ts'
import { type FoundCase, findCase } from './find-case.ts'
import { theLinkIsOpen } from './the-link-is-open.ts'

const DESK = systemActor('front door', ['case.work', 'case.read-all'])

/**
 * The case of a business that opened its link, held until the transaction ends, as it is once whoever had it before us is
 * done: what is then tested is still so when it is written.
 */
export async function heldForBusiness(ctx: Ctx, reference: string): Promise<FoundCase> {
  theLinkIsOpen(ctx, await findCase(ctx, reference))
  return actingAs(ctx, DESK, (desk) => findCase(desk, reference, 'to-change'))
}
