/** What happens to the support catalogue, and the facts each event carries. */
export type SupportEvents = {
  'scheme.drafted': { title: string; version: number; why: string }
  'scheme.sent-for-review': { version: number; publishOn: string | null }
  'scheme.approved': { version: number; publishOn: string | null }
  'scheme.refused': { version: number; words: string }
  'scheme.published': { version: number; title: string }
  'scheme.withdrawn': { why: string }
  'scheme.checked': { lastCheckedOn: string }
  'scheme.chased': { title: string; lastCheckedOn: string; keeper: string }
  'scheme.merged': { into: string; slug: string }
  'scheme.told-apart': { other: string }
  'finding.made': { about: string | null; shown: number }
  'finding.taken-up': { caseId: string }
  'search.kept': { news: boolean }
  'search.opened': Record<string, never>
  'search.ended': Record<string, never>
  'search.told': { schemes: number }
  'ledger.imported': { rows: number; linked: number; setAside: number }
  'scheme.imported': {
    source: string
    file: string
    rows: number
    added: number
    changed: number
    unchanged: number
    setAside: number
  }
}
