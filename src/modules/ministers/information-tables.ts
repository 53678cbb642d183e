import type { ColumnType, Generated } from 'kysely'
import type { HeldWordViews } from '../engagements/index.ts'

export type HeldSection = 'about' | 'agenda' | 'attendees' | 'briefing' | 'notes' | 'follow-up'
export type BlockDecision = 'release' | 'withhold' | 'not-asked'

/** Requests for what is held about a meeting, the case file of each, and the public log of what was disclosed. */
export type InformationTables = HeldWordViews & {
  'ministers.exemption': {
    code: string
    section: string
    title: string
    words: string
    public_interest: boolean
    valid_from: string
    valid_to: string | null
    position: number
  }
  'ministers.information_request': {
    id: Generated<string>
    reference: string
    engagement_id: string
    asked_words: string
    asker_name: string
    asker_email: string
    received_on: string
    due_on: string
    extended_because: string | null
    extended_at: Date | null
    status: Generated<'open' | 'answered'>
    owner_id: string
    owner_name: string
    opened_at: Date
    gathered_at: Date
    answered_at: Date | null
    answered_by_name: string | null
  }
  'ministers.held_block': {
    id: Generated<string>
    request_id: string
    section: HeldSection
    position: number
    words: string
    source: string
    hash: string
    marking: string
    descriptors: string[]
    readers: string[]
    decision: BlockDecision | null
    exemption: string | null
    reason: string | null
    public_interest: string | null
    decided_by_name: string | null
    decided_at: Date | null
  }
  'ministers.party_consulted': {
    id: Generated<string>
    request_id: string
    business_id: string | null
    party: string
    email: string
    words: string
    asked_by_name: string
    asked_at: Date
    reply_by_on: string
    view: 'content' | 'objects' | null
    answer_words: string | null
    answered_at: Date | null
    recorded_by_name: string | null
  }
  'ministers.disclosure': {
    id: Generated<string>
    request_id: ColumnType<string, string, never>
    reference: string
    title: string
    asked: string
    answer: string
    received_on: string
    due_on: string
    answered_on: string
    released: number
    withheld: number
    published_at: Date
  }
  'ministers.disclosed_line': {
    disclosure_id: string
    position: number
    section: HeldSection
    words: string | null
    exemption: string | null
    reason: string | null
    public_interest: string | null
  }
}
