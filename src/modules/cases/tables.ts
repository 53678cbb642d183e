import type { Generated, GeneratedAlways } from 'kysely'
import type { GovernmentViews } from '../government/index.ts'
import type { RegisterViews } from '../register/index.ts'
import type { SectorOfficeViews } from '../sector-offices/index.ts'
import type { AttachmentTable } from './attachment-table.ts'
import type { DeskTables } from './desk-tables.ts'
import type { JointWorkTables } from './joint-work-tables.ts'
import type { PerformanceTables } from './performance-table.ts'
import type { RoutingLessonTable } from './routing-lesson-table.ts'
import type { SituationTables } from './situation-tables.ts'

export type CaseRow = {
  id: string
  reference: string
  channel: 'web' | 'api' | 'referral' | 'phone' | 'email' | 'letter' | 'social' | 'event'
  received_at: Date
  words: string
  business_id: string | null
  business_named: string
  contact_name: string
  contact_email: string | null
  contact_phone: string | null
  referred_by: string | null
  split_from: string | null
  part_words: string | null
  merged_into: string | null
  share_consent: boolean
  /** In which language we write to the business. */
  language: Generated<string>
  postcode: string | null
  region_code: string | null
  nation: string
  size_band: string | null
  urgency: 'routine' | 'urgent'
  sector_code: string | null
  topic: string | null
  department: string | null
  status: string
  owner_team_id: string
  owner_official_id: string | null
  owner_official_name: string | null
  owned_since: Date | null
  suggested_team_id: string | null
  routed_by: 'rule' | 'register' | 'words' | 'desk'
  confidence: number
  why: string[]
  bounces: Generated<number>
  with_supervisor: Generated<boolean>
  visible_to_teams: string[]
  acknowledge_by: Date
  first_reply_by: Date
  resolve_by: Date
  acknowledged_at: Date | null
  first_replied_at: Date | null
  closed_at: Date | null
  paused_at: Date | null
  due_at: GeneratedAlways<Date | null>
  outcome_code: string | null
  helped: 'yes' | 'partly' | 'no' | null
  late_rung: Generated<number>
  reopened_count: Generated<number>
  raised_by: string
  marking: Generated<string>
}

export type HandOverAnswer = 'accepted' | 'declined' | 'pulled-back' | 'passed-on'

export type CaseTables = AttachmentTable &
  JointWorkTables &
  DeskTables &
  PerformanceTables &
  RoutingLessonTable &
  SituationTables & {
    'cases.case': CaseRow
    'cases.status': {
      code: string
      title: string
      words_for_business: string
      open: boolean
      clock_runs: boolean
      position: number
    }
    'cases.outcome': {
      code: string
      title: string
      words: string
      closes_as: string
      valid_from: string
      valid_to: string | null
      position: number
    }
    'cases.approved_wording': {
      id: Generated<string>
      slug: string
      version: number
      topic: string | null
      title: string
      words: string
      cleared_by: string
      valid_from: string
      valid_to: string | null
    }
    'cases.routing_rule': {
      version: Generated<number>
      topics: Generated<string[]>
      sectors: Generated<string[]>
      nations: Generated<string[]>
      regions: Generated<string[]>
      sizes: Generated<string[]>
      urgencies: Generated<string[]>
      phrases: Generated<string[]>
      capacity: number | null
      opens_at: string | null
      closes_at: string | null
      made_by: Generated<string>
      made_at: Date | null
      reason: string | null
      id: Generated<string>
      slug: string
      position: number
      words: string
      topic: string | null
      sector_code: string | null
      nation: string | null
      phrase: string | null
      team_id: string | null
      to_sector_code: string | null
      valid_from: string
      valid_to: string | null
    }
    'cases.routing_model': {
      id: Generated<string>
      fingerprint: string
      trained_at: Date
      model: Uint8Array
      in_use_at: Date
      in_use_by: string | null
      in_use_why: string | null
    }
    'cases.message': {
      id: Generated<string>
      case_id: string
      kind: 'from-business' | 'to-business' | 'note'
      words: string
      by_id: string
      by_name: string
      at: Date
      wording_id: string | null
      hand_over_id: string | null
      in_confidence: Generated<boolean>
    }
    'cases.hand_over': {
      id: Generated<string>
      case_id: string
      from_team_id: string
      to_team_id: string
      offered_by: string
      offered_by_name: string
      offered_at: Date
      answer: HandOverAnswer | null
      answered_by: string | null
      answered_by_name: string | null
      answered_at: Date | null
    }
    'cases.promise': {
      id: Generated<string>
      case_id: string
      words: string
      due_on: string
      made_by: string
      made_by_name: string
      made_at: Date
      kept_at: Date | null
    }
  } & GovernmentViews &
  RegisterViews &
  SectorOfficeViews
