const PLAIN = /^[\x20-\x7e]*$/
/** Most names are words and nothing else: for millions of them it tells that nothing is to be replaced. */
const WORDS_ALONE = /^[a-z0-9]+(?: [a-z0-9]+)*$/
const FORM_SPELT_OUT = / (p l c|l l p|c i c|l t d)$/
const MARKS = /\p{M}+/gu
const SPELT_OUT: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  '€': 'e'
}

/** A name as it is searched: small letters, accents and punctuation gone, “&” as “and”; never empty, so “!” stays “!”. */
export function foldName(name: string): string {
  const small = PLAIN.test(name) ? name.toLowerCase() : spellOut(name)
  if (WORDS_ALONE.test(small)) return closeForm(small)
  const folded = small
    .replaceAll('&', ' and ')
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return closeForm(folded) || small.replaceAll(/\s+/g, '')
}

const SPACE = 32

const closeForm = (folded: string) =>
  folded.charCodeAt(folded.length - 2) === SPACE
    ? folded.replace(FORM_SPELT_OUT, (form) => ` ${form.replaceAll(' ', '')}`)
    : folded

const spellOut = (name: string) =>
  name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþ€]/g, (letter) => SPELT_OUT[letter] ?? letter)
