import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** The open register of meetings: files as they came in, meetings as published, and who was there. */
export type MeetingTables = {
  'ministers.meetings_file': {
    id: Generated<string>
    file_name: string
    content_hash: string
    encoding: string
    department: string | null
    body_id: string | null
    quarter_from: string | null
    titles: string[]
    file_rows: number
    meetings: number
    organisations: number
    further: number
    nil: number
    notes: string
    refused: string
    source_words: string | null
    imported_at: Date
    imported_by: string
    imported_by_name: string
  }
  'ministers.published_meeting': {
    id: Generated<string>
    key: string
    file_id: string | null
    return_id: string | null
    line: number | null
    body_id: string | null
    department: string | null
    minister: string
    person_id: string | null
    person: string | null
    post: string | null
    date_text: string
    held_from: string | null
    held_to: string | null
    precision: 'day' | 'month' | 'span' | 'month-without-year'
    quarter_from: string | null
    organisation_text: string
    purpose: string | null
    client: string | null
    words: GeneratedAlways<string>
    listed_on: GeneratedAlways<string>
  }
  'ministers.attendance': {
    id: Generated<string>
    meeting_id: string
    position: number
    name: string
    organisation: string
    person: string | null
    business_id: string | null
    probability: number | null
    match: 'matched' | 'in-review' | 'not-on-register' | 'person' | 'not-tried'
    matched_by_name: string | null
    matched_at: Date | null
  }
  'ministers.known_organisation': {
    name: string
    business_id: string | null
    decided_by: string
    decided_by_name: string
    decided_at: Date
  }
  'ministers.nil_return': {
    id: Generated<string>
    key: string
    file_id: string | null
    return_id: string | null
    line: number | null
    body_id: string | null
    department: string | null
    minister: string
    quarter_from: string | null
  }
  /** Who was met how often in each year, kept by a job. */
  'ministers.met_organisation': {
    year: number | null
    own: boolean
    who: string
    business_id: string | null
    organisation: string
    kind: string
    times: number
  }
  'ministers.met_count': {
    only_one: Generated<boolean>
    meetings: ColumnType<MeetingsInYear[], string, string>
    fingerprint: string
    counted_at: Date
  }
}

/** How many meetings a year has; `own` are those published here, all others came in as files. */
export type MeetingsInYear = { year: number | null; own: boolean; meetings: number }
