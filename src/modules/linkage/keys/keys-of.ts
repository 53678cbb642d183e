import type { StandardName } from '../compare/standard-name.ts'
import type { StandardPlace } from '../compare/standard-place.ts'
import type { StandardRecord } from '../compare/standard-record.ts'

/** Whether a record stands in the register, or is one for which a business is sought there. */
export type Role = 'held' | 'sought'

/**
 * What a record is looked up by: two records that are one business share at least one of these, nearly always. The letter
 * says which kind of agreement it is; see KEY_WORDS.
 */
export function keysOf(record: StandardRecord, role: Role): string[] {
  const { number, place, names } = record
  const keys = number ? [`n:${number}`] : []
  const named = names.flatMap((name) => [...keysOfName(name, place.district), ...keysOfInitials(name, role)])
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
  i: 'initials',
  s: 'words of the name in any order',
  p: 'two words of the name',
  w: 'a word of the name',
  k: 'sound of the name',
  x: 'beginning of the name, and district'
}

function keysOfName({ core, joined }: StandardName, district: string): string[] {
  const words = core.slice(0, 6)
  const keys = [`j:${joined}`, `s:${[...words].sort().join('')}`]
  for (const word of words) if (word.length >= 3) keys.push(`w:${word}`)
  keys.push(...pairsOf(words.slice(0, 4)))
  const sound = soundOf(joined)
  if (sound.length >= 4) keys.push(`k:${sound}`)
  if (district && joined.length >= 4) keys.push(`x:${joined.slice(0, 4)}|${district}`)
  return keys
}

/** No name is shorter than the initials of three words, or longer than those of as many words as are kept of it. */
export const INITIALS = { least: 3, most: 8 }

/**
 * What is written short on one side and in full on the other. Each form meets the other alone: that two names have the same
 * initials says next to nothing, and many do.
 */
function keysOfInitials({ joined, initials }: StandardName, role: Role): string[] {
  const [short, full] = role === 'held' ? ['short', 'full'] : ['full', 'short']
  const keys = initials ? [`i:${full}|${initials}`] : []
  if (joined.length >= INITIALS.least && joined.length <= INITIALS.most) keys.push(`i:${short}|${joined}`)
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
