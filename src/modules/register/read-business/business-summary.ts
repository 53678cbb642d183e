/** What every page that names a business may show of it. */
export type BusinessSummary = {
  id: string
  kind: string
  number: string | null
  name: string
  town: string | null
  postcode: string | null
  district: string | null
  regionCode: string | null
  primarySector: string | null
  employeeBand: string | null
  status: string
  statusTitle: string
  live: boolean
  source: string
  sourceOn: string
}
