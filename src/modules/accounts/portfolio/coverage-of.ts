import { type Ctx, tables } from '../../../platform/ctx.ts'
import { listRegions } from '../../government/index.ts'
import { listOffices } from '../../sector-offices/index.ts'
import type { AccountTables } from '../tables.ts'

const MANAGERS = 15

type PortfolioRow = {
  lead: string | null
  lead_body: string | null
  primary_sector: string | null
  employee_band: string | null
  region_code: string | null
}

export type Bar = { label: string; value: number }

/** What a set of accounts covers: by sector, size and region, and how many each lead carries. What is not known is counted as that. */
export async function coverageOf(ctx: Ctx, rows: readonly PortfolioRow[]) {
  const sectors = (await listOffices(ctx)).map(({ sectorCode: code, sector: name }) => ({ code, name }))
  const bands = await tables<AccountTables>(ctx)
    .selectFrom('register.employee_band_summary')
    .orderBy('position')
    .select(['code', 'title'])
    .execute()
  const regions = await listRegions(ctx)
  const byRegion = countBy(rows, ({ region_code }) => region_code ?? '')
  return {
    workload: [...countBy(rows, ({ lead, lead_body }) => `${lead}, ${lead_body}`)]
      .map(([label, value]) => ({ label, value }))
      .toSorted((a, b) => b.value - a.value || a.label.localeCompare(b.label))
      .slice(0, MANAGERS),
    sectors: named(
      rows,
      ({ primary_sector }) => primary_sector,
      sectors.map(({ code, name }) => [code, name])
    ),
    sizes: named(
      rows,
      ({ employee_band }) => employee_band,
      bands.map(({ code, title }) => [code, title])
    ),
    regions: Object.fromEntries(regions.map(({ code, gssCode }) => [gssCode, byRegion.get(code) ?? 0]))
  }
}

function countBy(rows: readonly PortfolioRow[], keyOf: (row: PortfolioRow) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return counts
}

function named(
  rows: readonly PortfolioRow[],
  keyOf: (row: PortfolioRow) => string | null,
  names: readonly (readonly [string, string])[]
): Bar[] {
  const counts = countBy(rows, (row) => keyOf(row) ?? '')
  const known = names.map(([code, label]) => ({ label, value: counts.get(code) ?? 0 }))
  const sum = known.reduce((all, { value }) => all + value, 0)
  return sum < rows.length ? [...known, { label: 'Not known', value: rows.length - sum }] : known
}
