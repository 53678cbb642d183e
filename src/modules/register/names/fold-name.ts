const PLAIN = /^[\x20-\x7e]*$/
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
  const folded = small
    .replaceAll('&', ' and ')
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ (p l c|l l p|c i c|l t d)$/, (form) => ` ${form.replaceAll(' ', '')}`)
  return folded || small.replaceAll(/\s+/g, '')
}

const spellOut = (name: string) =>
  name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþ€]/g, (letter) => SPELT_OUT[letter] ?? letter)
