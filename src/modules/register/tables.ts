import type { Generated } from 'kysely'
import type { GovernmentViews } from '../government/index.ts'
import type { SectorOfficeViews } from '../sector-offices/index.ts'
import type { RegisterRecordTables, RegisterRecordViews } from './record-tables.ts'

export type BusinessRow = {
  id: Generated<string>
  kind: string
  number: string | null
  name: string
  folded: string
  core: string
  joined: string | null
  status: string
  status_words: string | null
  category: string | null
  country_of_origin: string | null
  incorporated_on: string | null
  dissolved_on: string | null
  address_lines: string[] | null
  town: string | null
  county: string | null
  country: string | null
  postcode: string | null
  district: string | null
  region_code: string | null
  account_category: string | null
  employee_band: string | null
  employee_band_source: string | null
  employee_band_on: string | null
  sic_codes: Generated<string[]>
  older_sic_codes: string[] | null
  primary_sector: string | null
  primary_frontier: string | null
  prominence: Generated<number>
  cell: Generated<string>
  source: string
  source_on: string
  source_hash: string | null
  is_open: boolean
  recorded_by: string | null
  recorded_at: Date
  changed_at: Date
  left_register_on: string | null
  archived_at: Date | null
  archived_by_name: string | null
  archive_reason: string | null
  merged_into: string | null
}

type OtherNameRow = {
  business_id: string
  kind: 'previous' | 'trading'
  position: number
  name: string
  folded: string
  core: string
  joined: string | null
  until_on: string | null
  source: string
  is_open: boolean
}

type SicMatchRow = {
  sic_codes: string[]
  position: number
  sector: string
  frontier: string | null
  frontiers: string[]
  sic: string
  prefix: string
  kind: string
  confidence: number
  is_primary: boolean
  note: string | null
}

type SectorAssertionRow = {
  id: Generated<string>
  business_id: string
  sector: string
  frontier: string | null
  basis: 'declared' | 'analyst'
  confidence: number
  is_primary: boolean
  reason: string
  asserted_by: string
  asserted_by_name: string
  asserted_at: Date
  withdrawn_by: string | null
  withdrawn_at: Date | null
}

type ImportRunRow = {
  id: Generated<string>
  source: string
  file_name: string
  as_of_on: string
  whole_register: boolean
  rows: number
  added: number
  changed: number
  unchanged: number
  closed: number
  started_at: Date
  finished_at: Date
  run_by: string
}

/** What other modules may join to. */
export type RegisterViews = RegisterRecordViews & {
  'register.employee_band_summary': {
    code: string
    title: string
    least: number
    most: number | null
    position: number
  }
  'register.business_to_match': {
    id: string
    number: string | null
    name: string
    address_lines: string[] | null
    town: string | null
    postcode: string | null
    sic_codes: string[]
    changed_at: Date
    is_open: boolean
    status: string
    other_names: string[] | null
    merged_into: string | null
  }
  'register.business_merged': { id: string; stands_for: string }
  'register.business_summary': {
    id: string
    kind: string
    number: string | null
    name: string
    town: string | null
    postcode: string | null
    district: string | null
    region_code: string | null
    primary_sector: string | null
    employee_band: string | null
    status: string
    status_title: string
    live: boolean
    source: string
    source_on: string
    incorporated_on: string | null
    archived: boolean
  }
  'register.business_sector': {
    business_id: string
    sector: string
    frontier: string | null
    frontiers: string[]
    sic: string | null
    prefix: string | null
    kind: string
    basis: string
    confidence: number
    is_primary: boolean
    note: string | null
    asserted_by_name: string | null
    asserted_at: Date | null
  }
}

export type RegisterTables = {
  'register.business': BusinessRow
  'register.other_name': OtherNameRow
  'register.sic_list': { sic_codes: string[]; worked_out_at: Date }
  'register.sic_match': SicMatchRow
  'register.sector_assertion': SectorAssertionRow
  'register.import_run': ImportRunRow
  'register.source': {
    code: string
    title: string
    open: boolean
    owns_facts: boolean
    licence: string | null
    position: number
  }
  'register.kind': { code: string; title: string; position: number }
  'register.status': { code: string; title: string; live: boolean; warning: boolean; position: number }
  'register.employee_band': { code: string; title: string; least: number; most: number | null; position: number }
  'register.sic_code': { code: string; title: string; title_cy: string | null; section: string; section_title: string }
} & RegisterRecordTables &
  RegisterViews &
  GovernmentViews &
  SectorOfficeViews
