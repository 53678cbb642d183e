import type { Generated } from 'kysely'
import type { Marked } from './marked.ts'

/** Promises both ways, and the paper before an engagement. */
export type PromiseAndBriefTables = {
  'engagements.promise': Marked & {
    id: string
    by_side: 'government' | 'business'
    words: string
    business_id: string
    engagement_id: string | null
    owner_id: string | null
    owner_name: string
    body_id: string | null
    made_on: string
    due_on: string
    first_due_on: string
    kept_on: string | null
    proof: string | null
    withdrawn_on: string | null
    withdraw_reason: string | null
    shared_with_business: boolean
    made_by: string
    made_by_name: string
    made_at: Date
  }
  'engagements.slip': {
    id: Generated<string>
    promise_id: string
    from_on: string
    to_on: string
    reason: string
    by_id: string
    by_name: string
    at: Date
  }
  'engagements.reminder': { about_id: string; kind: string; sent_to: string; on_day: string }
  'engagements.line_to_take': Marked & {
    id: string
    topic: string
    heading: string
    words: string
    owner_id: string | null
    owner_name: string
    cleared_by_name: string
    cleared_on: string
    expires_on: string
    replaced_by: string | null
    made_by: string
    made_at: Date
  }
  'engagements.brief': {
    id: string
    engagement_id: string
    version: number
    made_by: string
    made_by_name: string
    made_at: Date
    cleared_by_name: string | null
    cleared_at: Date | null
  }
  'engagements.brief_clearance': { brief_id: string; by_id: string; by_name: string; part: string; at: Date }
  'engagements.brief_line': {
    brief_id: string
    section: string
    position: number
    words: string
    source: string
    href: string | null
    as_of: string | null
    struck: boolean
    gap: boolean
    marking: string
    readers: string[]
  }
  'engagements.brief_commission': {
    id: Generated<string>
    engagement_id: string
    asked_of_id: string
    asked_of_name: string
    due_at: Date
    words: string | null
    asked_by: string
    asked_by_name: string
    asked_at: Date
  }
}
