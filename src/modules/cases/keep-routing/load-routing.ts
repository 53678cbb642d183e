import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { teamsThatTakeCases } from '../case-teams.ts'
import { rulesOn } from '../route-case/rules-on.ts'
import type { CaseTables } from '../tables.ts'
import { knownTopics } from './known-topics.ts'

export type Routing = Awaited<ReturnType<typeof loadRouting>>

const inWords = (topic: string) => topic.replaceAll('-', ' ')

/** The map of today, every version there was and is to be, and what a line may choose from. */
export async function loadRouting(ctx: Ctx) {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const versions = await tables<CaseTables>(tx)
      .selectFrom('cases.routing_rule')
      .orderBy('slug')
      .orderBy('version', 'desc')
      .select(['slug', 'version', 'words', 'valid_from', 'valid_to', 'made_by', 'reason'])
      .execute()
    const offices = await listOffices(tx)
    const today = londonDay(tx.now())
    return {
      rules: await rulesOn(tx, today),
      versions: versions.map((one) => ({
        ...one,
        state: one.valid_from > today ? 'To come' : one.valid_to && one.valid_to < today ? 'Ended' : 'In force'
      })),
      teams: await teamsThatTakeCases(tx),
      topics: (await knownTopics(tx)).map(inWords),
      sectors: offices.map(({ sectorCode, sector, name }) => ({ code: sectorCode, name: sector, office: name }))
    }
  })
}
