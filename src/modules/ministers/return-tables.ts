import type { ColumnType, Generated } from 'kysely'

export type DeclarationKind = 'hospitality' | 'gifts' | 'travel' | 'officials-meetings'

/** What departments publish each quarter: layouts by date, decisions of each line, signatures, corrections. */
export type ReturnTables = {
  'ministers.return_layout': {
    code: string
    kind: string
    columns: string[]
    fields: string[] | null
    date_format: 'iso' | 'uk'
    page_title: string
    csv_title: string
    summary: string
    file_name: string
    nil_words: string
    source_words: string
    valid_from: string
    valid_to: string | null
  }
  'ministers.quarter_return': {
    id: Generated<string>
    body_id: string
    quarter_from: string
    kind: Generated<string>
    layout: string
    first_by: string | null
    first_by_name: string | null
    first_at: Date | null
    second_by: string | null
    second_by_name: string | null
    published_at: Date | null
    reissued_at: Date | null
  }
  'ministers.declaration': {
    id: Generated<string>
    kind: DeclarationKind
    body_id: string
    quarter_from: string
    holder: string
    person_id: string | null
    nil: boolean
    held_on: string | null
    parts: ColumnType<Record<string, string>, string, string>
    key: string
    return_id: string | null
    source_words: string | null
    made_by: string
    made_by_name: string
    made_at: Date
    withdrawn_at: Date | null
    withdrawn_reason: string | null
  }
  'ministers.return_line': {
    engagement_id: string
    person_id: string
    in_scope: boolean
    scope_code: string
    reason: string | null
    purpose: string | null
    organisation_text: string | null
    decided_by: string
    decided_by_name: string
    decided_at: Date
  }
  'ministers.declaration_correction': {
    id: Generated<string>
    declaration_id: string
    part: string
    was_key: string
    was: string
    is_now: string
    reason: string
    corrected_by: string
    corrected_by_name: string
    corrected_at: Date
  }
  'ministers.left_out_line': {
    id: Generated<string>
    return_id: string
    holder: string
    person_id: string | null
    held_on: string
    parts: ColumnType<Record<string, string>, string, never>
    reason: string
    proposed_by: string
    proposed_by_name: string
    proposed_at: Date
    outcome: ColumnType<'added' | 'refused' | null, never, 'added' | 'refused'>
    refusal: ColumnType<string | null, never, string | null>
    settled_by: ColumnType<string | null, never, string>
    settled_by_name: ColumnType<string | null, never, string>
    settled_at: ColumnType<Date | null, never, Date>
    meeting_id: ColumnType<string | null, never, string>
    declaration_id: ColumnType<string | null, never, string>
    was_nil: ColumnType<boolean, never, boolean>
  }
  'ministers.signed_line': {
    return_id: string
    engagement_id: string
    person_id: string
    minister: string
    held_on: string
    purpose: string
    organisation_text: string
    client: string | null
  }
  'ministers.correction': {
    id: Generated<string>
    meeting_id: string
    field: 'purpose' | 'organisation_text'
    was: string | null
    is_now: string
    reason: string
    corrected_by: string
    corrected_by_name: string
    corrected_at: Date
  }
}
