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
