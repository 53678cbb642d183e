import type { Generated } from 'kysely'

/** Calendars both ways: private addresses, what came in, and who was invited. */
export type CalendarTables = {
  'engagements.calendar_address': {
    id: Generated<string>
    token_hash: Uint8Array
    official_id: string
    account_id: string | null
    label: string
    made_at: Date
    revoked_at: Date | null
  }
  'engagements.invitation': {
    id: Generated<string>
    uid: string
    recurrence: string
    sequence: number
    stamped_at: Date | null
    method: string
    organiser: string
    received_at: Date
    received_from: string
    engagement_id: string | null
    outcome: string
  }
  'engagements.trusted_domain': { domain: string; valid_from: string; valid_to: string | null }
  'engagements.invited': {
    engagement_id: string
    email: string
    name: string
    sequence: number
    sent_at: Date
    answer: 'accepted' | 'declined' | 'tentative' | null
    answered_at: Date | null
  }
}
