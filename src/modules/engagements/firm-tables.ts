import type { ColumnType, Generated } from 'kysely'

export type FirmWordKind = 'agenda' | 'speaker' | 'visit' | 'suits' | 'another-time' | 'other-approach'

export type MarkingTables = {
  'engagements.marking_change': {
    id: Generated<string>
    engagement_id: string
    passage_id: string | null
    way: 'raised' | 'lowered'
    reason: string
    was: string
    becomes: string
    columns: ColumnType<unknown, string, string>
    asked_by: string
    asked_by_name: string
    asked_at: Date
    decision: 'made' | 'refused' | null
    decided_by: string | null
    decided_by_name: string | null
    decided_at: Date | null
  }
}

export type FirmTables = {
  'engagements.shown_meeting': {
    engagement_id: string
    business_id: string
    purpose: string
    people_shown: boolean
    shown_by: string
    shown_by_name: string
    shown_at: Date
    hidden_at: Date | null
    hidden_by_name: string | null
  }
  'engagements.firm_word': {
    id: Generated<string>
    engagement_id: string
    business_id: string
    kind: FirmWordKind
    words: string
    suggested_at: Date | null
    other_body: string | null
    in_confidence: boolean
    contact_id: string
    by_name: string
    at: Date
    answer: Generated<'taken' | 'declined' | 'overtaken' | null>
    answer_words: Generated<string | null>
    answered_by_name: Generated<string | null>
    answered_at: Generated<Date | null>
  }
}

/** Who could read what is market sensitive, and when it is announced. */
export type InsiderTables = {
  'engagements.insider_spell': {
    id: string
    engagement_id: string
    passage_id: string | null
    readers: string[]
    from_at: Date
    until_at: Date | null
  }
  'engagements.announcement': {
    engagement_id: string
    announced_on: string
    asked_for: Generated<string | null>
    set_by: string
    set_by_name: string
    set_at: Date
  }
}
