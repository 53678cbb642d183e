import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listRegions } from '../../government/index.ts'
import { listFrontiers } from '../../sector-offices/index.ts'
import type { RegisterTables } from '../tables.ts'
import { type AskedOfList, filterAddress, withToggled } from './filter-address.ts'
import type { ListedBusinesses } from './list-businesses.ts'

export type ShownValue = { title: string; href: string; chosen: boolean; count: string | null; under: boolean }
export type ShownFilter = { name: string; title: string; values: ShownValue[]; open: boolean }
export type ShownChip = { name: string; value: string; removeHref: string }

type Value = { value: string; title: string; under?: boolean }
type Named = { name: string; title: string; values: Value[]; counts: ReadonlyMap<string, number> | undefined }

/** The filters in words, with how many businesses each choice would leave; choices that would leave none are not offered. */
export async function shownFilters(ctx: Ctx, asked: AskedOfList, listed: ListedBusinesses) {
  const named = [...(await registerFilters(ctx, listed)), ...contributed(listed)]
  const filters = named.map((filter) => shownFilter(filter, asked)).filter(({ values }) => values.length > 0)
  const chips = named.flatMap(({ name, title, values }) =>
    values
      .filter(({ value }) => asked.chosen[name]?.includes(value))
      .map(({ value, title: words }) => ({
        name: title,
        value: words,
        removeHref: filterAddress(withToggled(asked, name, value))
      }))
  )
  return { filters, chips }
}

function shownFilter({ name, title, values, counts }: Named, asked: AskedOfList): ShownFilter {
  const chosen = asked.chosen[name] ?? []
  const shown = values
    .filter(({ value }) => chosen.includes(value) || !counts || (counts.get(value) ?? 0) > 0)
    .map(({ value, title: words, under = false }) => ({
      title: words,
      href: filterAddress(withToggled(asked, name, value)),
      chosen: chosen.includes(value),
      count: counts ? (counts.get(value) ?? 0).toLocaleString('en-GB') : null,
      under
    }))
  return { name, title, values: shown, open: chosen.length > 0 || name === 'sector' }
}

const contributed = ({ contributed: facets }: ListedBusinesses): Named[] =>
  (facets ?? []).map(({ name, title, values }) => ({
    name,
    title,
    values,
    counts: new Map(values.map(({ value, count }) => [value, count]))
  }))

async function registerFilters(ctx: Ctx, { counts }: ListedBusinesses): Promise<Named[]> {
  const notKnown = { value: 'none', title: 'Not known' }
  return inTransaction(ctx, async (tx) => {
    const db = tables<RegisterTables>(tx)
    const titled = (table: 'register.employee_band' | 'register.status') =>
      askTogether(tx, db.selectFrom(table).select(['code as value', 'title']).orderBy('position'), {})
    const [inSectors, regions, bands, statuses] = await Promise.all([
      sectors(tx),
      listRegions(tx),
      titled('register.employee_band'),
      titled('register.status')
    ])
    const inRegions = regions.map(({ code, name }) => ({ value: code, title: name }))
    return [
      { name: 'sector', title: 'Sector', values: [...inSectors, notKnown], counts: counts?.sector },
      { name: 'region', title: 'Region', values: [...inRegions, notKnown], counts: counts?.region },
      { name: 'size', title: 'Employees', values: [...bands, notKnown], counts: counts?.size },
      { name: 'status', title: 'Status', values: statuses, counts: counts?.status }
    ]
  })
}

async function sectors(ctx: Ctx): Promise<Value[]> {
  const values: Value[] = []
  for (const { sector, sectorName, code, name } of await listFrontiers(ctx)) {
    if (values.at(-1)?.value !== sector && !values.some(({ value }) => value === sector))
      values.push({ value: sector, title: sectorName })
    if (code && name) values.push({ value: code, title: name, under: true })
  }
  return values
}
