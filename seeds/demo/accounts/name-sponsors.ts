import { sql } from 'kysely'
import { nameSponsor } from '../../../src/modules/accounts/index.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import { openTx } from '../../../src/platform/ctx.ts'
import { inTransaction } from '../../../src/platform/db/in-transaction.ts'
import type { Opened } from './open-accounts.ts'
import type { Cast } from './people.ts'

const READ = systemActor('demonstration', ['duty.read'])
const MONTH = 30

/**
 * The minister in whose portfolio the sector is stands for most of its accounts; some have none yet. The posts and who holds
 * them are real and dated; that they stand for these accounts is invented.
 */
export async function nameSponsors(cast: Cast, opened: readonly Opened[]): Promise<void> {
  const posts = await postsBySector(cast)
  for (const [at, { id, sector, lead }] of opened.entries()) {
    const sponsor = posts.get(sector)
    if (sponsor && at % 4 !== 3) await nameSponsor(cast.as(lead, MONTH), id, { sponsor })
  }
}

const postsBySector = (cast: Cast): Promise<Map<string, string>> =>
  inTransaction({ ...cast.base, actor: READ }, async (tx) => {
    const { rows } = await sql<{
      sector: string
      post_id: string
    }>`select distinct on (f.sector_code) f.sector_code as sector,
        f.post_id from ministers.portfolio f join government.minister_in_post m on m.post_id = f.post_id
      where f.to_on is null and m.to_on is null and m.from_on < platform.today() - 60
      order by f.sector_code, f.fit desc, f.post_id`.execute(openTx(tx).db)
    return new Map(rows.map(({ sector, post_id }) => [sector, post_id]))
  })
