import type { Generated } from 'kysely'
import type { GovernmentViews } from '../government/index.ts'
import type { RegisterViews } from '../register/index.ts'
import type { SectorOfficeViews } from '../sector-offices/index.ts'
import type { PlanTables, SavedListTables } from './plan-tables.ts'
import type { ProposalTables } from './proposal-tables.ts'

export type AccountStatus = 'active' | 'dormant' | 'ended'

/** What other modules may join to. */
export type AccountViews = {
  /** One row for each account there is or was; lead and deputy are today's, and absent once it has ended. */
  /** The post that stands for an account, with whoever holds it today. */
  'accounts.account_sponsor': {
    account_id: string
    business_id: string
    ended_on: string | null
    post_id: string
    post: string
    body: string
    minister: string | null
  }
  'accounts.account_summary': {
    id: string
    /** The head of the group. */
    business_id: string
    tier_code: string
    tier: string
    tier_position: number
    contact_every_days: number
    status: AccountStatus
    office_id: string | null
    office: string | null
    office_sector: string | null
    lead_id: string | null
    lead: string | null
    lead_body_id: string | null
    lead_body: string | null
    deputy_id: string | null
    deputy: string | null
    deputy_body_id: string | null
    deputy_body: string | null
    started_on: string
    review_on: string
    ended_on: string | null
  }
  /** Everybody who is or was on the team; `until_on` is the first day they no longer are. */
  'accounts.team_member': {
    id: string
    account_id: string
    official_id: string
    official: string
    email: string
    job_title: string
    body_id: string
    body: string
    body_short_name: string
    role_code: string
    role: string
    role_position: number
    business_id: string | null
    from_on: string
    until_on: string | null
    is_current: boolean
  }
}

export type AccountTables = AccountViews & {
  'accounts.tier': {
    code: string
    title: string
    words: string
    least_score: number
    contact_every_days: number
    review_every_months: number
    basis: string
    position: number
    valid_from: string
    valid_to: string | null
  }
  'accounts.criterion': {
    code: string
    title: string
    words: string
    evidence_hint: string
    weight: number
    basis: string
    position: number
    valid_from: string
    valid_to: string | null
  }
  'accounts.team_role': { code: string; title: string; words: string; sole: boolean; position: number }
  'accounts.account': {
    id: Generated<string>
    business_id: string
    tier_code: string
    tier_reason: string
    office_id: string | null
    status: Generated<AccountStatus>
    started_on: string
    review_on: string
    ended_on: string | null
    dormant_reason: Generated<string | null>
    end_reason: string | null
    opened_at: Date
    opened_by: string
    plan_marking: Generated<string>
    sponsor_post_id: Generated<string | null>
  }
  'accounts.membership': {
    id: Generated<string>
    account_id: string
    official_id: string
    body_id: string
    role_code: string
    business_id: string | null
    from_on: string
    until_on: string | null
    put_by: string
    put_at: Date
  }
  'accounts.cover': {
    id: Generated<string>
    account_id: string
    absent_id: string
    covering_id: string
    from_on: string
    until_on: string
    reason: string
    arranged_by: string
    arranged_at: Date
  }
} & ProposalTables &
  SavedListTables &
  PlanTables &
  GovernmentViews &
  RegisterViews &
  SectorOfficeViews
