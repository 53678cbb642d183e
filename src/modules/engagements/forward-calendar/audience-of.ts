import { sql } from 'kysely'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listRegions } from '../../government/index.ts'
import { listOffices } from '../../sector-offices/index.ts'
import type { EngagementTables } from '../tables.ts'
import { type CalendarAsked, narrowed } from './list-calendar.ts'

type Counted = { side: 'kind' | 'size' | 'sector' | 'region'; code: string | null; firms: number; times: number }
type Bar = { label: string; value: number; words: string }
export type Audience = { firms: number; times: number; sides: { side: string; title: string; bars: Bar[] }[] }

const KINDS = [
  ['company', 'Companies'],
  ['overseas-company', 'Overseas companies'],
  ['partnership', 'Partnerships'],
  ['sole-trader', 'Sole traders'],
  ['charity', 'Charities'],
  ['university', 'Universities'],
  ['trade-body', 'Trade bodies']
] as const
const NATIONS = [
  ['E', 'England'],
  ['W', 'Wales'],
  ['S', 'Scotland'],
  ['N', 'Northern Ireland']
] as const

/**
 * Who is to be met between two days, as the calendar is narrowed: firms by kind, size, nation and sector, with how often. Meetings
 * and their likes count, letters and firms only spoken about do not. A line stands for everybody who is not met as well; counts
 * pass the same wall as the rows.
 */
export async function audienceOf(
  ctx: Ctx,
  asked: CalendarAsked,
  days: { from: string; until: string }
): Promise<Audience> {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, async (tx) => {
    const { counted, firms, times } = await countThem(tx, asked, days)
    const of = (side: Counted['side']) => counted.filter((one) => one.side === side)
    const regions = await listRegions(tx)
    const nation = (code: string | null) => regions.find((one) => one.code === code)?.gssCode.slice(0, 1) ?? null
    const offices = await listOffices(tx)
    return {
      ...{ firms, times },
      sides: [
        { side: 'kind', title: 'By kind', bars: barsOf(of('kind'), KINDS) },
        { side: 'size', title: 'By size', bars: barsOf(of('size'), await sizes(tx)) },
        {
          ...{ side: 'nation', title: 'By nation' },
          bars: barsOf(
            of('region').map((one) => ({ ...one, code: nation(one.code) })),
            NATIONS
          )
        },
        {
          ...{ side: 'sector', title: 'By sector' },
          bars: barsOf(
            of('sector'),
            offices.map(({ sectorCode, sector }) => [sectorCode, sector] as const)
          )
        }
      ]
    }
  })
}

async function countThem(tx: Ctx, asked: CalendarAsked, { from, until }: { from: string; until: string }) {
  const { rows } = await sql<Omit<Counted, 'side'> & { side: Counted['side'] | 'all' }>`with met as (
      select b.id, b.kind, b.employee_band, b.primary_sector, b.region_code, count(*) as times
      from engagements.engagement_summary e
        join engagements.part_of_business p on p.engagement_id = e.id and p.part <> 'subject'
        join register.business_summary b on b.id = p.business_id
      where e.status = 'planned' and e.meets and e.starts_at >= ${from}::date::timestamp at time zone 'Europe/London'
        and e.starts_at < ${until}::date::timestamp at time zone 'Europe/London' ${narrowed(asked)}
      group by 1, 2, 3, 4, 5)
    select v.side, v.code, count(*)::int as firms, sum(m.times)::int as times from met m cross join lateral (values
      ('all', null), ('kind', m.kind), ('size', m.employee_band), ('sector', m.primary_sector), ('region', m.region_code)) v (side, code)
    group by 1, 2`.execute(openTx(tx).db)
  const all = rows.find(({ side }) => side === 'all')
  const counted = rows.flatMap(({ side, ...one }) => (side === 'all' ? [] : [{ ...one, side }]))
  return { counted, firms: all?.firms ?? 0, times: all?.times ?? 0 }
}

const sizes = async (tx: Ctx) =>
  (
    await tables<EngagementTables>(tx)
      .selectFrom('register.employee_band_summary')
      .orderBy('position')
      .select(['code', 'title'])
      .execute()
  ).map(({ code, title }) => [code, title] as const)

/** One bar for each name in its order, also where nobody is met; what has none of the names comes last. */
function barsOf(counted: readonly Counted[], names: readonly (readonly [string, string])[]): Bar[] {
  const known = names.map(([code, label]) =>
    bar(
      label,
      counted.filter((one) => one.code === code)
    )
  )
  const rest = counted.filter((one) => !names.some(([code]) => code === one.code))
  return rest.length > 0 ? [...known, bar('Other or not known', rest)] : known
}

function bar(label: string, those: readonly Counted[]): Bar {
  const firms = those.reduce((sum, one) => sum + one.firms, 0)
  const times = those.reduce((sum, one) => sum + one.times, 0)
  return { label, value: firms, words: times > firms ? `${firms} (${times} times)` : String(firms) }
}
