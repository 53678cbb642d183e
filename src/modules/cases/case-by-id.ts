import { systemActor } from '../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { actingAs } from '../../platform/db/in-transaction.ts'
import { NotFound } from '../../platform/errors.ts'
import type { CaseTables } from './tables.ts'

const FRONT_DOOR = systemActor('front door', ['case.read-all'])

/** A case by its key, as the front door itself sees it: for steps that hold the key because they were let in by it. */
export async function caseById(ctx: Ctx, id: string) {
  const found = await actingAs(ctx, FRONT_DOOR, (door) =>
    tables<CaseTables>(door).selectFrom('cases.case').where('id', '=', id).selectAll().executeTakeFirst()
  )
  if (!found) throw new NotFound('This case')
  return found
}
