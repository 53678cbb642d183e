import type { ColumnType, Generated, RawBuilder } from 'kysely'

export type SituationFigures = {
  cases: number
  today: number
  open: number
  answered: number
  late: number
  planned: number
  reached: number
}

export type SituationTables = {
  'cases.situation': {
    id: string
    slug: string
    title: string
    what: string
    position_words: string
    holding_reply: string
    phrases: string[]
    sectors: string[]
    areas: string[]
    topics: string[]
    opened_by: string
    opened_by_name: string
    opened_at: Date
    closed_at: Date | null
    closing_words: string | null
  }
  'cases.situation_case': { situation_id: string; case_id: string; gathered_at: Date; held_at: Date | null }
  'cases.situation_line': { id: Generated<string>; situation_id: string; words: string; by_name: string; at: Date }
  'cases.situation_contact': {
    id: Generated<string>
    situation_id: string
    business_id: string
    business_named: string
    who: string
    by_on: string
    done_at: Date | null
    done_by_name: string | null
    words: string | null
  }
  'cases.situation_day': {
    situation_id: string
    day: string
    figures: ColumnType<SituationFigures, RawBuilder<unknown>, RawBuilder<unknown>>
  }
}
