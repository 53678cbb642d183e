import type { InLanguages } from '../../languages.ts'

/** Our letters carry this line; what stands above it in an answer was written by the person. */
export const ANSWER_ABOVE: InLanguages<string> = {
  en: '— Write your answer above this line —',
  cy: '— Ysgrifennwch eich ateb uwchben y llinell hon —'
}
const MARKS = Object.values(ANSWER_ABOVE).map((line) => line.replaceAll('—', '').trim())

const LETTER_HEAD = /^\s*(from|von|de|o[dt]|van|oddi wrth)\s*:\s.+$/i
const HEAD_GOES_ON = /^\s*\*?(sent|date|to|subject|gesendet|an|betreff|anfonwyd|at|pwnc|envoyé|à|objet|cc)\s*\*?:\s?/i
const SAID_BEFORE = [
  /^\s*-{2,}\s*(original|forwarded|ursprüngliche|weitergeleitete)\b.*-{2,}\s*$/i,
  /^\s*(on|am|le|el|op|ar)\s.{6,200}\s(wrote|ysgrifennodd|schrieb|écrit|escribió|schreef)(\s.{0,40})?:\s*$/i,
  /^\s*\d{1,4}[-/. ].{4,120}<[^>\s]+@[^>\s]+>\s*:\s*$/,
  /^_{20,}\s*$/
]
const SIGNED_BY_A_DEVICE = /^\s*(sent from|get outlook for|sent via|envoyé de mon|von meinem .{2,20} gesendet)\b.*$/i

/**
 * What the person wrote, without the messages it answers, the signature and the line a telephone adds. If nothing would
 * be left (somebody forwards without a word), the whole text: better too much than nothing.
 */
export function whatWasWritten(text: string): string {
  const lines = text.split('\n')
  const marked = lines.findIndex((line) => MARKS.some((mark) => line.includes(mark)))
  const own = withoutHistory(marked >= 0 ? withoutIntroduction(lines.slice(0, marked)) : lines)
  const left = tidied(own)
  return left || tidied(lines.filter((line) => !line.startsWith('>'))) || text.trim()
}

function withoutHistory(lines: readonly string[]): string[] {
  const begins = lines.findIndex((_, at) => historyBegins(lines, at))
  const above = begins > 0 ? lines.slice(0, begins) : lines
  // An answer below or between what it quotes: only the quoted lines go.
  const kept = above.some((line) => line.trim() && !line.startsWith('>')) ? above : lines.slice(begins + 1)
  return kept.filter((line) => !/^\s*>/.test(line))
}

function historyBegins(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  const two = `${line} ${lines.slice(at + 1, at + 3).find((next) => next.trim()) ?? ''}`
  if (SAID_BEFORE.some((pattern) => pattern.test(line))) return true
  if (/^\s*(on|am|le|ar)\b/i.test(line) && SAID_BEFORE[1]?.test(two)) return true
  return LETTER_HEAD.test(line) && lines.slice(at + 1, at + 4).some((next) => HEAD_GOES_ON.test(next))
}

/** The line above our mark is the one in which a mail program says whose words follow. */
function withoutIntroduction(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  const introduces = last >= 0 && (/:\s*$/.test(lines[last] ?? '') || /^\s*>/.test(lines[last] ?? ''))
  return lines.slice(0, introduces ? last : lines.length).map(String)
}

function tidied(lines: readonly string[]): string {
  const signature = lines.findIndex((line) => /^-- ?$/.test(line))
  const own = signature > 0 ? lines.slice(0, signature) : lines
  return own
    .filter((line) => !SIGNED_BY_A_DEVICE.test(line))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
