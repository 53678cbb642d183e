import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import type { SectorOfficeTables } from '../tables.ts'

export const KeepCouncilInput = z.object({
  officeId: z.uuid(),
  name: z.string().trim().min(1, 'Enter a name').max(160),
  purpose: z.string().trim().min(1, 'Say what it is for').max(500),
  meets: z.string().trim().min(1, 'Say how often it meets').max(160),
  members: z
    .array(
      z.object({
        name: z.string().trim().min(1),
        organisation: z.string().trim().min(1),
        chair: z.boolean().default(false)
      })
    )
    .max(60)
})
export type KeepCouncilInput = z.input<typeof KeepCouncilInput>

/** Keeps an office's council and who sits on it from today. Members who no longer sit keep their dates; at most one is in the chair. */
export async function keepCouncil(ctx: Ctx, given: KeepCouncilInput): Promise<{ id: string }> {
  demand(ctx, 'office.open')
  const input = KeepCouncilInput.parse(given)
  if (input.members.filter(({ chair }) => chair).length > 1)
    throw new RuleBroken('two-chairs', 'A council has at most one chair', 'members')
  const { members, officeId, ...about } = input
  return inTransaction(ctx, async (tx) => {
    const db = tables<SectorOfficeTables>(tx)
    const today = londonDay(tx.now())
    const { id } = await db
      .insertInto('sector_offices.council')
      .values({ office_id: officeId, ...about })
      .onConflict((oc) => oc.column('name').doUpdateSet({ purpose: about.purpose, meets: about.meets }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .updateTable('sector_offices.council_member')
      .set({ to_on: today })
      .where('council_id', '=', id)
      .where('to_on', 'is', null)
      .execute()
    const rows = members.map((member) => ({ ...member, council_id: id, from_on: today, to_on: null }))
    if (rows.length) await db.insertInto('sector_offices.council_member').values(rows).execute()
    await audit(tx, 'council.kept', officeId, { councilId: id, name: about.name, members: members.length })
    return { id }
  })
}
