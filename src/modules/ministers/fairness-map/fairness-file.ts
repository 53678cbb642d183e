import { csvLine } from '../../../platform/csv-line.ts'
import type { Cut, Fairness } from './fairness-map.schema.ts'

const COLUMNS = ['side', 'code', 'name', 'attendances', 'businesses_met', 'large_employers', 'large_employers_met']

/** The figures as rows: one for each sector, size, region, nation and kind. */
export const fairnessFile = (found: Fairness): string =>
  [
    COLUMNS,
    ...rowsOf('sector', found.sectors),
    ...rowsOf('size', found.sizes),
    ...rowsOf('region', found.regions),
    ...rowsOf('nation', found.nations),
    ...rowsOf('kind', found.kinds)
  ]
    .map(csvLine)
    .join('')

const rowsOf = (side: string, cuts: readonly Cut[]) =>
  cuts.map(({ code, name, attendances, businesses, large, largeMet }) => [
    side,
    code,
    name,
    String(attendances),
    String(businesses),
    large === null ? null : String(large),
    largeMet === null ? null : String(largeMet)
  ])
