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
  'business.related': { relation: string; child: string; parent: string; kind: string }
  'business.parted': { relation: string; untilOn: string; reason: string }
  'relations.imported': { file: string; rows: number; added: number; ended: number; unchanged: number }
  'business.changed': { changed: string[]; to: object }
  'business.archived': { reason: string }
  'business.restored': Record<string, never>
  'business.merged': { into: string; reason: string }
  'business.unmerged': { from: string; reason: string }
  'contact.added': { contact: string }
  'contact.changed': { contact: string; changed: string[] }
  'contact.confirmed': { contact: string }
  'contact.archived': { contact: string; reason: string }
  'site.added': { site: string; name: string; postcode: string }
  'site.closed': { site: string; name: string; reason: string }
  'business.prominence-set': { prominence: number }
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
