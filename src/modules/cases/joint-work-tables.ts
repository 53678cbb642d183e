import type { Generated } from 'kysely'

export type Clock = 'acknowledge' | 'first-reply' | 'resolve' | 'promise'

/** Who answered for a case when, and what others were asked to add to it. */
export type JointWorkTables = {
  'cases.ownership': {
    id: Generated<string>
    case_id: string
    position: number
    team_id: string
    from_at: Date
    to_at: Date | null
  }
  'cases.rung': { position: number; title: string; words: string; days_to_answer: number }
  'cases.late_rung': { position: number; title: string; words: string; after_days: number }
  'cases.clock_event': {
    id: Generated<string>
    case_id: string
    clock: Clock
    kind: 'warned' | 'breached' | 'escalated'
    rung: Generated<number>
    due_at: Date
    promise_id: string | null
    at: Date
  }
  'cases.contribution': {
    id: Generated<string>
    case_id: string
    team_id: string
    question: string
    reply_by_on: string
    rung: Generated<number>
    next_rung_on: string
    asked_by: string
    asked_by_name: string
    asked_at: Date
    answer: 'answered' | 'declined' | 'withdrawn' | null
    words: string | null
    answered_by: string | null
    answered_by_name: string | null
    answered_at: Date | null
    used_in_message_id: string | null
  }
}
