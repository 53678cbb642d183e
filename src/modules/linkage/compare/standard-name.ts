import { foldWords } from './fold-words.ts'
import { FIGURES, JOINING_WORDS, LEGAL_FORMS, PHRASES, SHORT_FORMS } from './words.ts'

/** A name taken apart for comparing: its telling words in order, run together, its legal form, its initials and its figures. */
export type StandardName = {
  text: string
  folded: string
  core: readonly string[]
  joined: string
  form: string
  initials: string
  figures: string
}

const MOST_WORDS = 8
export function standardName(text: string): StandardName {
  const folded = foldWords(text)
  const words = withShortPhrases(folded).split(' ').map(plainWord)
  const telling = words.filter((word) => !LEGAL_FORMS[word] && !JOINING_WORDS.has(word))
  const core = telling.length ? telling : words
  const form = words.findLast((word) => LEGAL_FORMS[word]) ?? ''
  return {
    text,
    folded,
    core: [...new Set(core)].slice(0, MOST_WORDS),
    joined: core.join(''),
    form: LEGAL_FORMS[form] ?? '',
    initials: core.length >= 3 ? core.map((word) => word[0] ?? '').join('') : '',
    figures: core.slice(1).flatMap(figureOf).join(' ')
  }
}

function withShortPhrases(folded: string): string {
  let text = ` ${folded} `
  for (const [phrase, short] of PHRASES) text = text.replaceAll(` ${phrase} `, ` ${short} `)
  return text.trim()
}

/** A word without the s of the plural, and in the form that stands for all its short ones. */
function plainWord(word: string): string {
  if (LEGAL_FORMS[word]) return word
  const single = word.length >= 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word
  return SHORT_FORMS[single] ?? single
}

function figureOf(word: string): string[] {
  if (/^\d+$/.test(word)) return [word.replace(/^0+(?=\d)/, '')]
  return FIGURES[word] ? [FIGURES[word]] : []
}
