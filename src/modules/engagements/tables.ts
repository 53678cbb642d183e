import type { Generated } from 'kysely'
import type { AccountViews } from '../accounts/index.ts'
import type { GovernmentViews } from '../government/index.ts'
import type { RegisterViews } from '../register/index.ts'
import type { CalendarTables } from './calendar-tables.ts'
import type { FirmTables, InsiderTables, MarkingTables } from './firm-tables.ts'
import type { Marked } from './marked.ts'
import type { PromiseAndBriefTables } from './promise-tables.ts'

export type Status = 'draft' | 'planned' | 'held' | 'cancelled' | 'archived'
export type Side = 'official' | 'minister' | 'business' | 'other'
export type Part = 'host' | 'guest' | 'subject'
export type Source = 'form' | 'api' | 'csv' | 'calendar' | 'case'

/** What other modules may join to. */
export type EngagementViews = {
  'engagements.engagement_summary': {
    id: string
    form: string
    form_title: string
    meets: boolean
    status: Status
    title: string
    starts_at: Date
    ends_at: Date | null
    place: string | null
    region_code: string | null
    topics: string[]
    capacity: 'official' | 'political' | 'private'
    purpose: string | null
    official_present: boolean | null
    read_out_at: Date | null
    owner_id: string | null
    owner_name: string
    owner_team_id: string | null
    source: Source
    marking: string
    handling: string[]
    descriptors: string[]
  }
  /** What is held, archived as a mistake or not, for those who must account for all of it. */
  'engagements.kept_engagement': {
    id: string
    status: Status
    title: string
    starts_at: Date
    marking: string
    archived_at: Date | null
    archived_by_name: string | null
    archive_reason: string | null
  }
  /** Who attends, as they were on the day; a minister is a person in a post. */
  'engagements.attendance': {
    id: string
    engagement_id: string
    starts_at: Date
    status: Status
    side: Side
    name: string
    role: string | null
    organisation: string | null
    official_id: string | null
    team_id: string | null
    team: string | null
    person_id: string | null
    post_id: string | null
    appointment_id: string | null
    contact_id: string | null
    business_id: string | null
    lobbyist_for: string | null
  }
  'engagements.promise_summary': {
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
    withdrawn_on: string | null
    shared_with_business: boolean
    marking: string
    status: 'open' | 'overdue' | 'kept' | 'withdrawn'
  }
  /** Lines to take that may be said to a business; one holds from `cleared_on` until `expires_on`. */
  'engagements.line_for_business': {
    id: string
    topic: string
    topic_title: string
    topic_position: number
    heading: string
    words: string
    cleared_by_name: string
    cleared_on: string
    expires_on: string
  }
  'engagements.part_of_business': {
    engagement_id: string
    business_id: string
    part: Part
    starts_at: Date
    status: Status
  }
}

export type EngagementTables = EngagementViews & {
  'engagements.form': {
    code: string
    title: string
    meets: boolean
    valid_from: string
    valid_to: string | null
    position: number
  }
  'engagements.topic': { code: string; title: string; valid_from: string; valid_to: string | null; position: number }
  'engagements.engagement': Marked & {
    id: string
    form: string
    status: Status
    title: string
    starts_at: Date
    ends_at: Date | null
    place: string | null
    region_code: string | null
    capacity: 'official' | 'political' | 'private'
    topics: string[]
    purpose: string | null
    desired_outcome: string | null
    official_present: boolean | null
    no_official_reason: string | null
    read_out_at: Date | null
    read_out_by_name: string | null
    cancelled_at: Date | null
    cancel_reason: string | null
    archived_at: Generated<Date | null>
    archived_by_name: Generated<string | null>
    archive_reason: Generated<string | null>
    went_on_reason: string | null
    cleared_by_name: string | null
    clear_reason: string | null
    existence_shown: Generated<boolean>
    owner_id: string | null
    owner_name: string
    owner_team_id: string | null
    source: Source
    source_key: string | null
    made_by: string
    made_by_name: string
    made_at: Date
  }
  'engagements.business_part': {
    engagement_id: string
    business_id: string
    part: Part
    starts_at: Generated<Date>
    status: Generated<Status>
    readers: Generated<string[]>
    embargoed_until: Generated<Date | null>
    named_people: Generated<string[]>
  }
  'engagements.attendee': {
    id: Generated<string>
    engagement_id: string
    side: Side
    name: string
    role: string | null
    organisation: string | null
    official_id: string | null
    team_id: string | null
    team: string | null
    person_id: string | null
    post_id: string | null
    appointment_id: string | null
    contact_id: string | null
    business_id: string | null
    lobbyist_for: string | null
    position: number
  }
  'engagements.passage': Marked & {
    id: Generated<string>
    engagement_id: string
    kind: 'agenda' | 'read-out' | 'decision' | 'note'
    words: string
    business_id: string | null
    by_id: string
    by_name: string
    at: Date
    private_to: string | null
    in_confidence: Generated<boolean>
  }
  'engagements.file': Marked & {
    id: Generated<string>
    engagement_id: string
    name: string
    media_type: string
    size: number
    sha256: Uint8Array
    bytes: Uint8Array
    by_id: string
    by_name: string
    at: Date
  }
  'engagements.decision_kind': { code: string; title: string; words: string; position: number }
  'engagements.quiet_period': { id: string; title: string; words: string; from_on: string; until_on: string }
  /** Days after a meeting in which a reason is asked for the next, from a day on. */
  'engagements.cool_off': { from_on: string; days: number; kept_by: string; kept_by_name: string; kept_at: Date }
  'engagements.live_decision': {
    id: Generated<string>
    business_id: string
    kind: string
    words: string
    ask: string
    from_on: string
    until_on: string | null
    kept_by: string
    kept_by_name: string
    kept_at: Date
  }
} & PromiseAndBriefTables &
  FirmTables &
  InsiderTables &
  MarkingTables &
  CalendarTables &
  GovernmentViews &
  RegisterViews &
  AccountViews
