import type { ColumnType, Generated, RawBuilder } from 'kysely'

/** Of the confirmed cases of a body that were kept back: how many a router named right, first and among three. */
export type LessonByBody = {
  body: string
  cases: number
  before: number
  beforeThree: number
  after: number | null
  afterThree: number | null
}

export type RoutingLessonTable = {
  'cases.routing_lesson': {
    id: Generated<string>
    learned_at: Date
    learned: number
    held_back: number
    top1_before: number | null
    top1_after: number | null
    top3_before: number | null
    top3_after: number | null
    by_body: ColumnType<LessonByBody[], RawBuilder<unknown>, RawBuilder<unknown>>
    replaced: boolean
    model_before: string | null
    model_after: string | null
    words: string
  }
}
