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

/**
 * The same in DuckDB's SQL: everything of `source`, with the text in `column` folded as `folded`. Most text is plain letters and
 * needs none of the dear expressions.
 */
export const foldedFrom = (source: string, column: string) => `(
  select * exclude (letters), case
    when letters is null or regexp_matches(letters, '(^| )[a-z0-9] +[a-z0-9]( |$)') then ${anyFolded(column)}
    when contains(letters, '  ') then regexp_replace(trim(letters), ' +', ' ', 'g') else trim(letters) end as folded
  from (select *, case when strlen(${column}) = length(${column}) then translate(replace(replace(lower(${column}), '&', ' and '), '+', ' and '),
    '${PARTING}''\`', '${' '.repeat(PARTING.length)}') end as letters from ${source}))`

/** Marks and control characters of ASCII but for those that stand for “and” and those that fall away. */
const PARTING = Array.from({ length: 127 }, (_, at) => String.fromCharCode(at + 1))
  .filter((letter) => !/[a-z0-9 &+'`A-Z]/.test(letter))
  .join('')

function anyFolded(column: string): string {
  const plain = SPELT_OUT.reduce(
    (sql, [letter, as]) => `replace(${sql}, '${letter}', '${as}')`,
    `strip_accents(lower(${column}))`
  )
  const marked = `regexp_replace(regexp_replace(regexp_replace(${plain}, '[&+]', ' and ', 'g'), '[''’‘\`´]', '', 'g'), '[^\\p{L}\\p{N}]+', '  ', 'g')`
  return `trim(regexp_replace(replace(regexp_replace(' ' || ${marked} || ' ', ' ([a-z0-9]) ', '_\\1_', 'g'), '__', ''), '[_ ]+', ' ', 'g'))`
}
