export type FoundRow = {
  id: string
  name: string
  number: string | null
  postcode: string | null
  district: string | null
  town: string | null
  sector: string | null
  sectorName: string | null
  status: string
  statusTitle: string
  live: boolean
  matched: string | null
  exact: number
  gone: number
  tier: number
  size: number
  far: number
}
