import type { ColumnType, Generated } from 'kysely'
import type { AccountViews } from '../accounts/index.ts'
import type { EngagementViews } from '../engagements/index.ts'

type Spell = { from_on: string; to_on: string | null }

/** One account's duty as it stands today: who answers for it, when it was last met, what is planned, by when it is due. */
export type DutyRow = {
  account_id: string
  business_id: string
  business: string
  tier_code: string
  tier: string
  every_days: number
  ranks: string[]
  worth: number
  sector_code: string | null
  region_code: string | null
  employee_band: string | null
  lead: string | null
  lead_id: string | null
  post_id: string | null
  is_delegated: boolean
  fit: string | null
  met_at: Date | null
  met_by_post_id: string | null
  next_at: Date | null
  next_post_id: string | null
  due_on: string
  waived_because: string | null
  waived_until: string | null
}

export type BidStatus = 'waiting' | 'accepted' | 'declined' | 'done'
export type BidStep = 'made' | 'accepted' | 'declined' | 'delegated' | 'brief-in' | 'chased' | 'held'

/** The tables of duty, diary and plans. */
export type DutyTables = AccountViews &
  EngagementViews & {
    'ministers.duty': DutyRow
    'ministers.duty_setting': {
      tier_code: string
      every_days: number
      ranks: string[]
      forms: string[]
      worth: number
      basis: string
      valid_from: string
      valid_to: string | null
    }
    'ministers.portfolio': Spell & {
      id: Generated<string>
      post_id: string
      sector_code: string
      fit: string
      basis: string
    }
    'ministers.waiver': {
      id: Generated<string>
      account_id: string
      from_on: string
      until_on: string
      reason: string
      waived_by: string
      waived_by_name: string
      waived_at: Date
    }
    'ministers.delegation': {
      id: Generated<string>
      account_id: string
      from_post_id: string | null
      to_post_id: string
      reason: string
      delegated_by: string
      delegated_by_name: string
      delegated_at: Date
    }
    'ministers.diary_week': { post_id: string; week_on: string; meetings: number; reason: string }
    'ministers.bid': {
      id: Generated<string>
      reference: string
      kind: 'invitation' | 'bid' | 'plan'
      business_id: string
      post_id: string
      asked_post_id: string
      title: string
      purpose: string
      form: string
      wished_on: string
      place: string | null
      region_code: string | null
      bidder_name: string
      bidder_email: string
      bidder_id: string | null
      official_id: string | null
      no_official_reason: string | null
      status: Generated<BidStatus>
      made_at: Date
      made_by: string
      answer_by_on: string
      answered_at: Date | null
      answered_by_name: string | null
      answer_words: string | null
      engagement_id: string | null
      held_on: string | null
      brief_due_on: string | null
      brief_in_at: Date | null
      chased_at: Date | null
    }
    'ministers.bid_step': {
      id: Generated<string>
      bid_id: string
      step: BidStep
      from_post_id: string | null
      to_post_id: string | null
      words: string
      by_name: string
      at: Date
    }
    'ministers.plan': {
      id: Generated<string>
      number: Generated<number>
      starts_on: string
      weeks: number
      status: Generated<'proposed' | 'accepted' | 'set-aside'>
      points: string
      bound: string
      gap: string
      seconds: string
      figures: ColumnType<PlanFigures, string, string>
      made_at: Date
      made_by_name: string
      decided_at: Date | null
      decided_by_name: string | null
    }
    'ministers.plan_meeting': {
      id: Generated<string>
      plan_id: string
      post_id: string
      business_id: string
      week_on: string
      why: string[]
      displaced: string | null
      locked: Generated<boolean>
      refused: Generated<boolean>
      bid_id: string | null
    }
    'ministers.plan_miss': { plan_id: string; business_id: string; why: string; remedy: string }
  }

type Side = { met: number; worthMet: number; trips: number; travelCost: number; short: number; points: number }
export type PlanFigures = {
  owed: number
  ours: Side
  greedy: Side
  groups: { words: string; floor: number; met: number }[]
  size: { columns: number; rows: number; pairings: number; posts: number; businesses: number }
  proved: boolean
}
