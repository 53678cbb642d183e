import type { Language } from '../../../languages.ts'
import { reasonIn } from '../reason-in.ts'
import { reasonsForBusiness } from '../reasons-for-business.ts'
import { caseWords } from '../track-case/case-words.ts'
import type { Thread } from '../track-case/load-thread.ts'
import { letterWords } from './words.ts'

type Letter = { subject: string; body: string }

/** A letter in the language of its case; what staff wrote in it stays as they wrote it. */
export type Write = (thread: Thread, language: Language, words: string) => Letter

function closingLines({ reference }: Thread, language: Language): string {
  const words = letterWords[language]
  const draft = words.draft ? `\n\n${words.draft}` : ''
  return `${words.read}\n{link}\n\n${words.reference(reference)}\n${words.secrets} {answer}${draft}`
}

const ownerLine = ({ owner }: Thread) => (owner.official ? `${owner.official}, ${owner.office}` : owner.office)

const paragraphs = (...parts: (string | false)[]) => parts.filter(Boolean).join('\n\n')

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

/** Says at once what the page said: whose it is, why, and by when. */
export const acknowledgement: Write = (thread, language) => {
  const words = letterWords[language].message
  const { owner, why, promises } = thread
  const dates = promises.clocks.map(({ what, by }) => caseWords[language].by(what, by))
  return {
    subject: words.subject,
    body: paragraphs(
      words.lead,
      words.whose(owner.office),
      `${words.why}\n${list(reasonsForBusiness(why).map((reason) => reasonIn(language, reason) ?? reason))}`,
      `${words.when(promises.nation)}\n${list(dates)}`,
      words.better(owner.office),
      closingLines(thread, language)
    )
  }
}

export const reply: Write = (thread, language, written) => {
  const { question, answer } = letterWords[language]
  return {
    subject: thread.paused ? question.subject : answer.subject,
    body: paragraphs(written, ownerLine(thread), thread.paused && question.paused, closingLines(thread, language))
  }
}

export const closing: Write = (thread, language, written) => {
  const words = letterWords[language].closing
  const outcome = words.outcome(thread.outcome ?? words.closed)
  return {
    subject: words.subject,
    body: paragraphs(written, `${outcome}\n${ownerLine(thread)}`, words.tellUs, closingLines(thread, language))
  }
}

export const introduction: Write = (thread, language) => {
  const { subject, words } = letterWords[language].owner
  return { subject, body: paragraphs(words(ownerLine(thread)), closingLines(thread, language)) }
}

export const linkOnly: Write = (thread, language) => {
  const { subject, words } = letterWords[language].link
  return { subject, body: paragraphs(words, closingLines(thread, language)) }
}

export const stillClosed: Write = (thread, language) => {
  const { subject, words, canReopen, tooLate } = letterWords[language].stillClosed
  return {
    subject,
    body: paragraphs(words, thread.canReopen ? canReopen : tooLate, closingLines(thread, language))
  }
}

export const reopened: Write = (thread, language) => {
  const { subject, words } = letterWords[language].reopened
  return { subject, body: paragraphs(words(ownerLine(thread)), closingLines(thread, language)) }
}

/** A date we gave and did not keep, said before the business has to ask. */
export const dateNotKept: Write = (thread, language) => {
  const { subject, sorry, owner } = letterWords[language].notKept
  return {
    subject,
    body: paragraphs(sorry, list(thread.broken), owner(ownerLine(thread)), closingLines(thread, language))
  }
}
