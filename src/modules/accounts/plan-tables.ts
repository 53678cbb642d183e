import type { ColumnType, Generated } from 'kysely'
import type { PlanPicture } from './plan-picture.ts'

export type PlanTables = {
  'accounts.plan_version': {
    id: Generated<string>
    account_id: string
    number: number
    status: Generated<'draft' | 'sent' | 'approved' | 'returned'>
    company_priorities: string
    government_priorities: string
    strategy: string
    picture: ColumnType<PlanPicture | null, string | undefined, string>
    written_by: string
    written_by_name: string
    written_at: Date
    sent_by: Generated<string | null>
    sent_at: Generated<Date | null>
    decided_by_name: Generated<string | null>
    decided_at: Generated<Date | null>
    remarks: Generated<string | null>
  }
  'accounts.objective': {
    id: Generated<string>
    account_id: string
    title: string
    detail: string | null
    target_on: string
    progress: number
    blocker: string | null
    status: 'open' | 'reached' | 'dropped'
    changed_by_name: string
    changed_at: Date
  }
  'accounts.exchange': {
    id: Generated<string>
    account_id: string
    side: 'business' | 'government'
    kind: 'ask' | 'offer'
    words: string
    status: Generated<'open' | 'met' | 'dropped'>
    added_by_name: string
    added_at: Date
  }
  'accounts.shared_ask': {
    exchange_id: string
    account_id: string
    words: string
    status: 'open' | 'met' | 'dropped'
    for_group: Generated<boolean>
    shared_by_name: string
    shared_at: Date
    answer: Generated<string | null>
    answered_by_name: Generated<string | null>
    answered_at: Generated<Date | null>
    withdrawn_at: Date | null
    withdrawn_by_name: string | null
  }
  'accounts.contribution': {
    id: Generated<string>
    account_id: string
    body_id: string
    words: string
    by_name: string
    at: Date
  }
  'accounts.review': {
    id: Generated<string>
    account_id: string
    held_on: string
    plan_quality: number
    cadence_kept: boolean
    promises_kept: boolean
    hand_over_risk: 'low' | 'some' | 'high'
    remarks: string
    next_on: string
    held_by: string
    held_by_name: string
    held_at: Date
  }
  'accounts.relationship_check': {
    id: string
    account_id: string
    business: string
    asked_name: string
    asked_email: string
    lead: string
    lead_email: string
    asked_by: string
    asked_at: Date
    knows_whom: Generated<number | null>
    is_heard: Generated<number | null>
    promises_kept: Generated<number | null>
    words: Generated<string | null>
    answered_at: Generated<Date | null>
  }
}

export type SavedListTables = {
  'accounts.saved_list': {
    id: string
    title: string
    search: string | null
    owner_id: string
    owner_name: string
    team_id: string | null
    made_at: Date
    ended_at: Generated<Date | null>
  }
  'accounts.saved_list_business': { list_id: string; business_id: string; added_by_name: string; added_at: Date }
  'accounts.saved_list_look': { list_id: string; official_id: string; looked_at: Date; seen: string[] }
}
