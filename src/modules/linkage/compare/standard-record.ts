import { companyNumber } from '../../register/index.ts'
import { namesWithin } from './names-within.ts'
import { type StandardName, standardName } from './standard-name.ts'
import { type StandardPlace, standardPlace } from './standard-place.ts'

/** A record of a business (or of anybody) as it came, whatever the source calls its columns. */
export type RawRecord = {
  name: string
  previousNames?: readonly string[]
  number?: string
  address?: string
  postcode?: string
  sic?: readonly string[]
}

/** The same, taken apart for comparing. `names` begins with the current one. */
export type StandardRecord = {
  names: readonly StandardName[]
  number: string
  place: StandardPlace
  sic: readonly string[]
}

const MOST_NAMES = 16

/** Every name a record may be meant by, the current one first: earlier ones, and those written within another. */
export function namesOf({ name, previousNames = [] }: RawRecord): string[] {
  const given = [name, ...previousNames].filter((one) => one.trim() !== '')
  return [...new Set([...given, ...given.flatMap(namesWithin)])].slice(0, MOST_NAMES)
}

/** What people type where a number is asked for and none is known. */
export const NO_NUMBER = /^(0+|1+|9+|12345678|N\/?A|NA|NONE|NULL|NIL|TBC|UNKNOWN|-+)$/

export function standardRecord(raw: RawRecord): StandardRecord {
  return {
    names: namesOf(raw).map(standardName),
    number: standardNumber(raw.number ?? ''),
    place: standardPlace(raw.address ?? '', raw.postcode ?? ''),
    sic: [...new Set((raw.sic ?? []).flatMap(sicCodes))].slice(0, 6)
  }
}

function standardNumber(written: string): string {
  const text = written
    .toUpperCase()
    .replace(/^\s*(NO\.?|NUMBER|CRN|COMPANY)\s+/, '')
    .replace(/[^A-Z0-9/]+/g, '')
  if (text === '' || NO_NUMBER.test(text)) return ''
  return companyNumber(text) ?? text
}

/** Codes of five digits; leading zeros that a spreadsheet took are put back, and a lone 1 is the mark of the public sector. */
function sicCodes(written: string): string[] {
  return (written.match(/\d+/g) ?? [])
    .filter((code) => code.length === 4 || code.length === 5)
    .map((code) => code.padStart(5, '0'))
}
