import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import type { SectorOfficeTables } from '../tables.ts'

export const FillOfficePostInput = z.object({
  officeId: z.uuid(),
  kind: z.enum(['chair', 'director']),
  officialId: z.uuid().nullable()
})
export type FillOfficePostInput = z.input<typeof FillOfficePostInput>

/** Puts an official into an office's post of chair or director, or leaves it vacant; a vacancy is shown as one. */
export async function fillOfficePost(ctx: Ctx, given: FillOfficePostInput): Promise<void> {
  demand(ctx, 'office.open')
  const { officeId, kind, officialId } = FillOfficePostInput.parse(given)
  await inTransaction(ctx, async (tx) => {
    if (officialId) await whoHasLeftHoldsNoPost(tx, officialId)
    const filled = await tables<SectorOfficeTables>(tx)
      .updateTable('sector_offices.office_post')
      .set({ official_id: officialId })
      .where('office_id', '=', officeId)
      .where('kind', '=', kind)
      .returning('id')
      .executeTakeFirst()
    if (!filled) throw new NotFound('This post')
    await audit(tx, officialId ? 'office-post.filled' : 'office-post.vacated', officeId, { kind, officialId })
  })
}

async function whoHasLeftHoldsNoPost(ctx: Ctx, officialId: string) {
  const official = await tables<SectorOfficeTables>(ctx)
    .selectFrom('government.official_summary')
    .where('id', '=', officialId)
    .select('active_to')
    .executeTakeFirst()
  if (!official) throw new NotFound('This person')
  if (official.active_to && official.active_to < londonDay(ctx.now()))
    throw new RuleBroken('official-left', 'This person has left. Choose somebody else', 'officialId')
}
