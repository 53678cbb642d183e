const SPELT_OUT: readonly (readonly [letter: string, as: string])[] = [
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th']
]

const PLAIN = /^[\x20-\x7e]*$/

/** Text as it is compared: small letters, no accents or marks, “&” as “and”, and letters that stand alone run together. */
export function foldWords(text: string): string {
  const small = text.toLowerCase()
  const plain = PLAIN.test(small) ? small : spellOut(small)
  return plain
    .replace(/[&+]/g, ' and ')
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '  ')
    .replace(/^/, ' ')
    .replace(/$/, ' ')
    .replace(/ ([a-z0-9]) /g, '_$1_')
    .replaceAll('__', '')
    .replace(/[_ ]+/g, ' ')
    .trim()
}

function spellOut(text: string): string {
  let plain = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  for (const [letter, as] of SPELT_OUT) plain = plain.replaceAll(letter, as)
  return plain.normalize('NFC')
}

/** The same in DuckDB's SQL, for the text in `column`. */
export function foldWordsSql(column: string): string {
  const plain = SPELT_OUT.reduce(
    (sql, [letter, as]) => `replace(${sql}, '${letter}', '${as}')`,
    `strip_accents(lower(${column}))`
  )
  const marked = `regexp_replace(regexp_replace(regexp_replace(${plain}, '[&+]', ' and ', 'g'), '[''’‘\`´]', '', 'g'), '[^\\p{L}\\p{N}]+', '  ', 'g')`
  return `trim(regexp_replace(replace(regexp_replace(' ' || ${marked} || ' ', ' ([a-z0-9]) ', '_\\1_', 'g'), '__', ''), '[_ ]+', ' ', 'g'))`
}
