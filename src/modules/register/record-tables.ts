import type { Generated } from 'kysely'

type RelationRow = {
  id: Generated<string>
  child_id: string
  parent_id: string
  kind: string
  controls: boolean
  from_on: string | null
  until_on: string | null
  source: string
  source_on: string
  note: string | null
  recorded_by: string
  recorded_by_name: string
  recorded_at: Date
  ended_by_name: string | null
  ended_at: Date | null
  end_reason: string | null
}

type ContactRow = {
  id: Generated<string>
  business_id: string
  name: string
  role: string | null
  email: string | null
  phone: string | null
  is_first: boolean
  note: string | null
  source: string
  source_on: string
  recorded_by: string
  recorded_by_name: string
  recorded_at: Date
  changed_at: Date
  archived_at: Date | null
  archived_by_name: string | null
  archive_reason: string | null
  email_by: string | null
  confirmed_by: string | null
  confirmed_by_name: string | null
  confirmed_at: Date | null
}

type SiteRow = {
  id: Generated<string>
  business_id: string
  kind: string
  name: string
  address: string | null
  town: string | null
  postcode: string
  district: string
  region_code: string | null
  source: string
  source_on: string
  recorded_by: string
  recorded_by_name: string
  recorded_at: Date
  closed_on: string | null
  closed_by_name: string | null
  close_reason: string | null
}

/** What people keep of a business, over and above what registers say. */
export type RegisterRecordTables = {
  'register.relation': RelationRow
  'register.relation_kind': { code: string; title: string; controls: boolean; position: number }
  'register.group_place': { business_id: string; group_id: string; parent_id: string | null; depth: number }
  'register.contact': ContactRow
  'register.site': SiteRow
  'register.site_kind': { code: string; title: string; position: number }
}

export type RegisterRecordViews = {
  'register.group_member': { business_id: string; group_id: string; parent_id: string | null; depth: number }
  'register.contact_summary': {
    id: string
    business_id: string
    name: string
    role: string | null
    email: string | null
    phone: string | null
    is_first: boolean
    archived: boolean
    confirmed: boolean
  }
  'register.site_summary': {
    id: string
    business_id: string
    kind: string
    kind_title: string
    name: string
    town: string | null
    postcode: string
    district: string
    region_code: string | null
    open: boolean
  }
}
