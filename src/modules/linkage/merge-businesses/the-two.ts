import type { Ctx } from '../../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { type Known, loadIdentity, type Member } from '../identity/load-identity.ts'
import { standsFor } from '../identity/stands-for.ts'

export type TheTwo = { known: Known; kept: Member; merged: Member }

/** The two that stand now for these records, and which of them would stand for both. */
export async function theTwo(ctx: Ctx, oneId: string, otherId: string): Promise<TheTwo> {
  const known = await loadIdentity(ctx, [oneId, otherId])
  const one = standing(known, oneId)
  const other = standing(known, otherId)
  if (one.id === other.id)
    throw new RuleBroken(
      'merge-same',
      oneId === otherId ? 'Select another record: this is the same one' : `They are one already, as ${one.name}`,
      'otherId'
    )
  const first = standsFor({ merges: [...known.identity.merges, [one.id, other.id]] }, known.rank).get(one.id)
  return first === one.id ? { known, kept: one, merged: other } : { known, kept: other, merged: one }
}

function standing({ members }: Known, id: string): Member {
  const asked = members.get(id)
  const found = members.get(asked?.merged_into ?? id)
  if (!found) throw new NotFound('This business')
  return found
}
