import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { type FoundCase, findCase, theCaseIsOpen, theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'

export const AssignInput = z.object({
  references: z.array(z.string().max(20)).min(1, 'Select at least one case').max(100, 'Select up to 100 cases'),
  official: z.uuid('Select a colleague')
})
export type AssignInput = z.infer<typeof AssignInput>

/** Puts a colleague's name on cases of their team, all or none: the first that may not be given says which and why. */
export async function assignCases(ctx: Ctx, { references, official }: AssignInput): Promise<{ assigned: number }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    for (const reference of [...new Set(references)].sort()) {
      const found = await findCase(tx, reference, 'to-change')
      theCaseIsOpen(found)
      theirTeamOwnsIt(tx, found)
      const colleague = await aColleagueOfTheTeam(tx, found, official)
      await tables<CaseTables>(tx)
        .updateTable('cases.case')
        .set({
          owner_official_id: colleague.official_id,
          owner_official_name: colleague.official,
          ...(found.status === 'routed' ? { status: 'accepted' } : {})
        })
        .where('id', '=', found.id)
        .execute()
      await recordEvent(tx, 'case.assigned', found.id, {
        officialId: colleague.official_id,
        official: colleague.official
      })
    }
    return { assigned: references.length }
  })
}

async function aColleagueOfTheTeam(ctx: Ctx, found: FoundCase, officialId: string) {
  const today = londonDay(ctx.now())
  const colleague = await tables<CaseTables>(ctx)
    .selectFrom('government.team_member_summary')
    .where('team_id', '=', found.owner_team_id)
    .where('official_id', '=', officialId)
    .where('from_on', '<=', today)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', today)]))
    .select(['official_id', 'official'])
    .executeTakeFirst()
  if (!colleague)
    throw new RuleBroken(
      'not-of-the-team',
      `${found.reference} belongs to another team than this colleague. Hand it over instead`,
      'official'
    )
  return colleague
}
