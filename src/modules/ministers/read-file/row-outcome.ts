import type { Attendee } from './attendee-of.ts'
import type { HeldOn } from './read-date.ts'

/** A meeting as a file tells it: the words as published, and what they were read as. */
export type ReadMeeting = {
  line: number
  minister: string
  department: string | null
  dateText: string
  held: HeldOn
  organisationText: string
  attendees: Attendee[]
  purpose: string | null
  client: string | null
}

export type Refusal = { line: number; column: string; text: string; reason: string }

/** What became of one row: every row becomes exactly one of these, so that a file adds up. */
export type RowOutcome =
  | { kind: 'meeting'; meeting: ReadMeeting }
  | { kind: 'further' }
  | { kind: 'nil'; line: number; minister: string }
  | { kind: 'title'; line: number; words: string }
  | { kind: 'refused'; refusal: Refusal }
