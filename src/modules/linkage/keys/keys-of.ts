import type { StandardName } from '../compare/standard-name.ts'
import type { StandardPlace } from '../compare/standard-place.ts'
import type { StandardRecord } from '../compare/standard-record.ts'

/**
 * What a record is looked up by: two records that are one business share at least one of these, nearly always. The letter
 * says which kind of agreement it is; see KEY_WORDS.
 */
export function keysOf(record: StandardRecord): string[] {
  const { number, place, names } = record
  const keys = number ? [`n:${number}`] : []
  const named = names.flatMap((name) => keysOfName(name, place.district))
  return [...new Set([...keys, ...keysOfPlace(place), ...named])]
}

function keysOfPlace({ postcode, house }: StandardPlace): string[] {
  if (!postcode) return []
  return house ? [`c:${postcode}`, `a:${postcode}|${house}`] : [`c:${postcode}`]
}

export const KEY_WORDS: Readonly<Record<string, string>> = {
  n: 'number',
  c: 'postcode',
  a: 'postcode and house number',
  j: 'whole name',
  s: 'words of the name in any order',
  p: 'two words of the name',
  w: 'a word of the name',
  k: 'sound of the name',
  x: 'beginning of the name, and district'
}

function keysOfName({ core, joined, initials }: StandardName, district: string): string[] {
  const words = core.slice(0, 6)
  const keys = [`j:${joined}`, `s:${[...words].sort().join('')}`]
  if (initials) keys.push(`j:${initials}`)
  for (const word of words) if (word.length >= 3) keys.push(`w:${word}`)
  keys.push(...pairsOf(words.slice(0, 4)))
  const sound = soundOf(joined)
  if (sound.length >= 4) keys.push(`k:${sound}`)
  if (district && joined.length >= 4) keys.push(`x:${joined.slice(0, 4)}|${district}`)
  return keys
}

function pairsOf(words: readonly string[]): string[] {
  return words.flatMap((one, at) =>
    words.slice(at + 1).map((other) => (one < other ? `p:${one}|${other}` : `p:${other}|${one}`))
  )
}

const ONCE = ['bb', 'cc', 'dd', 'ff', 'gg', 'll', 'mm', 'nn', 'pp', 'rr', 'ss', 'tt']

/** The consonants in order, each once, so that a slip in a vowel or a doubled letter does not hide a name. */
function soundOf(joined: string): string {
  let sound = joined
    .replace(/[aeiouyhw]+/g, '')
    .replaceAll('ck', 'k')
    .replaceAll('q', 'k')
    .replaceAll('z', 's')
  for (const twice of ONCE) sound = sound.replaceAll(twice, twice.slice(1))
  return sound.slice(0, 12)
}
