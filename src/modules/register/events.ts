/** What happens to the register, and the facts each event carries. */
export type RegisterEvents = {
  'business.recorded': { name: string; kind: string }
  'business.sector-asserted': {
    sector: string
    frontier: string | null
    basis: string
    primary: boolean
    reason: string
  }
  'register.imported': {
    source: string
    file: string
    asOf: string
    rows: number
    added: number
    changed: number
    unchanged: number
    closed: number
  }
}
