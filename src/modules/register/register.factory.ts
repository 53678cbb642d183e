import { type Ctx, tables } from '../../platform/ctx.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import { fullPostcode } from './names/postcode.ts'
import { searchedName } from './names/searched-name.ts'
import type { RegisterTables } from './tables.ts'

type About = {
  number?: string
  postcode?: string
  town?: string
  status?: string
  band?: string
  sector?: string
  frontier?: string
  open?: boolean
  previous?: string[]
  trading?: string[]
}

/** A business on the open register, as if a register had brought it in. */
export async function aBusiness(ctx: Ctx, name: string, about: About = {}): Promise<string> {
  const { open = true, previous = [], trading = [] } = about
  const place = fullPostcode(about.postcode ?? '')
  return inTransaction(ctx, async (tx) => {
    const db = tables<RegisterTables>(tx)
    const { id } = await db
      .insertInto('register.business')
      .values({
        kind: 'company',
        name,
        ...searchedName(name),
        number: about.number ?? null,
        status: about.status ?? 'active',
        postcode: place?.postcode ?? null,
        district: place?.district ?? null,
        town: about.town ?? null,
        employee_band: about.band ?? null,
        primary_sector: about.sector ?? null,
        primary_frontier: about.frontier ?? null,
        source: open ? 'companies-house' : 'staff',
        source_on: '2026-11-01',
        is_open: open,
        recorded_at: ctx.now(),
        changed_at: ctx.now()
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const others = [
      ...previous.map((one) => ({ kind: 'previous' as const, one })),
      ...trading.map((one) => ({ kind: 'trading' as const, one }))
    ]
    for (const [position, { kind, one }] of others.entries()) {
      await db
        .insertInto('register.other_name')
        .values({
          business_id: id,
          kind,
          position,
          name: one,
          ...searchedName(one),
          source: 'companies-house',
          is_open: open
        })
        .execute()
    }
    return id
  })
}
