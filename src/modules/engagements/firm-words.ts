import { momentForPage, momentInWords } from '../../platform/dates.ts'
import type { FirmWordKind } from './firm-tables.ts'

/** What a firm wrote to a meeting, and what it was answered; moments as the database’s JSON has them. */
export type WordOfFirm = {
  kind: FirmWordKind
  words: string
  suggestedAt: string | null
  otherBody: string | null
  inConfidence: boolean
  by: string
  at: string
  answer: 'taken' | 'declined' | 'overtaken' | null
  answerWords: string | null
  answeredBy: string | null
}

const TITLES: Record<FirmWordKind, string> = {
  agenda: 'For the agenda',
  speaker: 'A speaker',
  visit: 'A visit',
  suits: 'The time suits',
  'another-time': 'Another time',
  'other-approach': 'Approached by others'
}

const ANSWERS = { taken: 'Taken up', declined: 'Not taken up', overtaken: 'Overtaken' } as const

/** What a firm wrote to a meeting, in the words of a page: the firm’s and ours say the same. */
export const firmWordInWords = (one: WordOfFirm) => ({
  title: TITLES[one.kind],
  lead: one.suggestedAt
    ? momentInWords(new Date(one.suggestedAt))
    : one.otherBody
      ? `${one.otherBody} asked about the same`
      : null,
  words: one.words,
  inConfidence: one.inConfidence,
  by: one.by,
  at: momentForPage(new Date(one.at)),
  waits: one.answer === null && one.kind !== 'suits',
  answer:
    one.answer && one.answerWords ? { state: ANSWERS[one.answer], words: one.answerWords, by: one.answeredBy } : null
})
