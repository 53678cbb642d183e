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
  /** What a list in order of name is in order by: the name as it is searched. */
  sortedBy?: string
  /** How far the name is from the words, in thousandths of likeness lost. */
  far?: number
  /** What the list is in order by, most telling first; the name and the id part those that are the same in all. */
  order: number[]
}
