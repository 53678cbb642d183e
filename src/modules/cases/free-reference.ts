import { systemActor } from '../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { actingAs } from '../../platform/db/in-transaction.ts'
import { Unavailable } from '../../platform/errors.ts'
import { newCaseReference } from './case-reference.ts'
import type { CaseTables } from './tables.ts'

const LOOKING = systemActor('references', ['case.read-all'])
const DRAWN = 3

/**
 * A reference that no case has. Once a million are held, one drawn in some thirty thousand is taken; whoever enters a case may
 * not see the others, so it is looked for as the system.
 */
export async function freeReference(ctx: Ctx, draw: () => string = newCaseReference): Promise<string> {
  const drawn = Array.from({ length: DRAWN }, () => draw())
  const taken = await actingAs(ctx, LOOKING, (system) =>
    tables<CaseTables>(system).selectFrom('cases.case').where('reference', 'in', drawn).select('reference').execute()
  )
  const free = drawn.find((one) => !taken.some(({ reference }) => reference === one))
  if (!free) throw new Unavailable('We could not find a free reference. Try again in a moment')
  return free
}
