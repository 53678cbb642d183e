import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listRegions } from '../../government/index.ts'
import { listOffices } from '../../sector-offices/index.ts'
import type { MinisterTables } from '../tables.ts'
import { type Cut, type Fairness, FairnessAsked } from './fairness-map.schema.ts'
import { howOften } from './how-often.ts'
import { keptCount } from './kept-count.ts'
import { KINDS } from './kinds-of-organisation.ts'
import { type Counted, type Large, type Side, whoCouldBeMet, whoIsMet } from './who-is-met.ts'

/** Who ministers meet and who they never do, by sector, size, place and kind, with measures of how unequally. Of what is published. */
export async function countFairness(ctx: Ctx, given: FairnessAsked = {}): Promise<Fairness> {
  demand(ctx, 'meetings.find')
  const asked = FairnessAsked.parse(given)
  return inTransaction(ctx, async (tx) => {
    const kept = await keptCount(tx)
    const often = await howOften(tx, asked, kept)
    const met = await whoIsMet(tx, asked, kept.isKept)
    const could = await whoCouldBeMet(tx, asked, kept.isKept)
    const cut = (side: Side, names: readonly Named[]) => cutsOf(side, names, met, could)
    const regions = (await listRegions(tx)).map((one) => ({ ...one, ...NATIONS[one.gssCode.slice(0, 1)] }))
    const byRegion = cut('region', regions)
    const sizes = await tables<MinisterTables>(tx)
      .selectFrom('register.employee_band_summary')
      .select(['code', 'title as name'])
      .orderBy('position')
      .execute()
    const large = could.filter(({ side }) => side === 'size')
    return {
      year: asked.year ?? null,
      source: asked.source,
      countedAt: kept.countedAt.toISOString(),
      ...often,
      large: { all: sum(large.map((one) => one.large)), met: sum(large.map((one) => one.largeMet)) },
      sectors: cut(
        'sector',
        (await listOffices(tx)).map(({ sectorCode, sector }) => ({ code: sectorCode, name: sector }))
      ),
      sizes: cut('size', sizes),
      regions: byRegion.map((one) => ({
        ...one,
        gssCode: regions.find(({ code }) => code === one.code)?.gssCode ?? ''
      })),
      nations: nationsOf(byRegion, regions),
      kinds: cut('kind', KINDS).map((one) => ({ ...one, large: null, largeMet: null }))
    }
  })
}

type Named = { code: string; name: string }

const UNKNOWN = 'not-known'
const NATIONS: Readonly<Record<string, { nation: string }>> = {
  E: { nation: 'England' },
  W: { nation: 'Wales' },
  S: { nation: 'Scotland' },
  N: { nation: 'Northern Ireland' }
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

/** One row for each name, also where nobody was met: absence is what this is for. What the register does not know comes last. */
function cutsOf(side: Side, names: readonly Named[], met: readonly Counted[], could: readonly Large[]): Cut[] {
  const rows = [...names, { code: UNKNOWN, name: 'Not known' }].map(({ code, name }) => {
    const own = (one: { side: Side; code: string | null }) => one.side === side && (one.code ?? UNKNOWN) === code
    const [m, c] = [met.find(own), could.find(own)]
    return {
      code,
      name,
      attendances: m?.attendances ?? 0,
      businesses: m?.businesses ?? 0,
      large: c?.large ?? 0,
      largeMet: c?.largeMet ?? 0
    }
  })
  return rows.filter(({ code, attendances, large }) => code !== UNKNOWN || attendances + large > 0)
}

function nationsOf(regions: readonly Cut[], known: readonly { code: string; nation?: string }[]): Cut[] {
  const nationOf = (code: string) => known.find((one) => one.code === code)?.nation ?? 'Not known'
  return [...new Set(regions.map(({ code }) => nationOf(code)))].map((name) => {
    const own = regions.filter(({ code }) => nationOf(code) === name)
    return {
      code: name.toLowerCase().replaceAll(' ', '-'),
      name,
      attendances: sum(own.map((one) => one.attendances)),
      businesses: sum(own.map((one) => one.businesses)),
      large: sum(own.map((one) => one.large ?? 0)),
      largeMet: sum(own.map((one) => one.largeMet ?? 0))
    }
  })
}
