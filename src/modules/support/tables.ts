import type { Generated } from 'kysely'
import type { RegisterViews } from '../register/index.ts'

export type SchemeState = 'draft' | 'published' | 'withdrawn' | 'merged'
export type VersionState = 'draft' | 'in-review' | 'approved' | 'refused' | 'published' | 'replaced'

type SchemeRow = {
  id: string
  slug: string
  source: string
  source_key: string
  state: SchemeState
  version: number
  content: unknown
  title: string
  body_name: string
  opens_on: string | null
  closes_on: string | null
  last_checked_on: string
  historic: boolean
  provisional: boolean
  keeper_name: string | null
  keeper_email: string | null
  chased_on: string | null
  merged_into: string | null
  published_at: Date | null
  changed_at: Date
}

type VersionRow = {
  id: Generated<string>
  scheme_id: string
  number: number
  content: unknown
  state: VersionState
  why: string
  publish_on: string | null
  edited_by: string
  edited_by_name: string
  edited_at: Date
  reviewed_by: string | null
  reviewed_by_name: string | null
  reviewed_at: Date | null
  review_words: string | null
  published_at: Date | null
}

export type LocalHelpRow = {
  code: string
  name: string
  kind: 'growth-hub' | 'enterprise-agency' | 'gateway' | 'national' | 'chamber'
  phone: string | null
  url: string
  postcode: string | null
  region_codes: string[]
  authority_codes: string[]
  nation_codes: string[]
  last_checked_on: string
  provisional: boolean
  source: string
  position: number
}

export type SupportTables = RegisterViews & {
  'support.source': {
    code: string
    title: string
    as_of_on: string
    historic: boolean
    licence: string
    url: string | null
  }
  'support.scheme': SchemeRow
  'support.scheme_version': VersionRow
  'support.catalogue_stamp': { one: Generated<boolean>; stamp: string }
  'support.likely_duplicate': {
    scheme_id: string
    other_id: string
    likeness: number
    why: string
    decision: 'merged' | 'not-the-same' | null
    decided_by_name: string | null
    decided_at: Date | null
  }
  'support.import_run': {
    id: Generated<string>
    source: string
    file_name: string
    rows: number
    added: number
    changed: number
    unchanged: number
    set_aside: string
    at: Date
    run_by: string
  }
  'support.award': {
    id: Generated<string>
    source: string
    business_id: string | null
    amount: string
    currency: string
  }
  'support.award_source': {
    code: string
    title: string
    as_of_on: string
    rows: number
    imported_at: Date
    imported_by: string
  }
  'support.finding': {
    id: string
    words: string
    answers: unknown
    said: string[]
    about_scheme: string | null
    shown: unknown
    near: unknown
    made_at: Date
    case_id: string | null
  }
  'support.saved_search': {
    id: string
    email: string
    answers: unknown
    wants_news: boolean
    made_at: Date
    confirmed_at: Date | null
    ended_at: Date | null
    told_until: Date
  }
  'support.scheme_outcome': { finding_id: string; scheme_id: string; helped: number; weight: number }
  'support.local_help': LocalHelpRow
  'support.district_area': { district: string; authority_code: string; authority_name: string; area_codes: string[] }
}
