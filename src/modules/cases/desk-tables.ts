import type { ColumnType, Generated, RawBuilder } from 'kysely'

/** What a desk keeps beside its cases: saved views, who is reading, cases that are alike, forms of partners. */
export type DeskTables = {
  'cases.saved_view': { id: Generated<string>; official_id: string; name: string; query: string; made_at: Date }
  'cases.presence': { case_id: string; official_id: string; official_name: string; seen_at: Date }
  'cases.representative': { id: Generated<string>; email: string; asked_at: Date; confirmed_at: Date | null }
  'cases.shared_mail_domain': { domain: string }
  'cases.likeness': {
    id: Generated<string>
    case_id: string
    other_id: string
    alike: number
    found_at: Date
    settled: 'merged' | 'not-the-same' | null
    settled_by: string | null
    settled_at: Date | null
  }
  'cases.referral_form': {
    id: Generated<string>
    slug: string
    version: number
    partner: string
    title: string
    words: string
    consent_words: string
    questions: ColumnType<{ name: string; label: string; hint?: string }[], RawBuilder<unknown>, RawBuilder<unknown>>
    kept_by: string
    valid_from: string
    valid_to: string | null
  }
}
