import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { volumeAlertUrl } from '../links.ts'
import { londonDay } from '../london-day.ts'
import { remind } from '../remind/remind.ts'
import type { GovernmentTables } from '../tables.ts'
import { limitOn } from './limit-on.ts'
import { type Volume, volumesAbove } from './volumes-above.ts'
import { whoIsTold } from './who-is-told.ts'

/**
 * Tells administrators and supervisors of whoever took away or read unusually much in the last 24 hours: who and how many, and
 * never what. It stops nobody. Each person is brought up once in 24 hours for each. Returns how many were.
 */
export async function raiseVolumeAlerts(ctx: Ctx): Promise<number> {
  demand(ctx, 'volume.watch')
  return inTransaction(ctx, async (tx) => {
    const limit = await limitOn(tx, londonDay(tx.now()))
    const found = await volumesAbove(tx, limit)
    for (const volume of found) await raise(tx, volume, limit[volume.kind])
    return found.length
  })
}

async function raise(tx: Ctx, { official_id, name, kind, records }: Volume, limit: number): Promise<void> {
  const id = await newId(tx)
  const told = await whoIsTold(tx, official_id)
  await tables<GovernmentTables>(tx)
    .insertInto('government.volume_alert')
    .values({ id, official_id, kind, records, usual_up_to: limit, raised_at: tx.now(), told })
    .execute()
  const did = kind === 'taken' ? 'took away' : 'read'
  await remind(tx, {
    to: told,
    key: `volume:${id}`,
    words: `${name} ${did} ${records.toLocaleString('en-GB')} records in a day`,
    href: volumeAlertUrl(id)
  })
  await audit(tx, 'volume-alert.raised', id, { officialId: official_id, kind, records, usualUpTo: limit })
}
