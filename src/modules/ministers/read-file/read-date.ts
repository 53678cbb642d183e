import { daysAfter } from '../../../platform/dates.ts'
import { monthOf } from './month-of.ts'
import type { Quarter } from './quarter-of.ts'

/** How exactly the file says when: months and spans are as published, never made more exact than they were. */
export type Precision = 'day' | 'month' | 'span' | 'month-without-year'
export type HeldOn = { from: string | null; to: string | null; precision: Precision }
export type ReadDate = { held: HeldOn } | { refused: string }

/** What the file says elsewhere: its year, its quarter, and the last day it could speak of. */
export type DateAround = { year?: number; quarter?: Quarter; latest: string }

const pad = (number: number) => String(number).padStart(2, '0')
const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const refused = (words: string): ReadDate => ({ refused: words })

/**
 * A date as departments write it: 2024-01-09, 09/01/2024, 9 January 2024, Oct-10, October, an Excel serial, two dates with “to”
 * between. Figures are read day first. A month without a year takes the year of the file, if the file tells it.
 */
export function readDate(given: string, around: DateAround): ReadDate {
  const text = plain(given)
  const parts = text.split(/\s+(?:to|until|and|&)\s+|\s+-\s+|\s*\/\s*(?=[a-z])/).filter(Boolean)
  if (parts.length > 1) return readSpan(parts, around)
  if (/^(various|throughout|regular|multiple|ongoing|several)\b/.test(text)) return wholeQuarter(around)
  return readOne(text, around)
}

const plain = (given: string) =>
  given
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b,?/g, '')
    .replace(/\b(w\/c|w\/b|week (commencing|beginning))\b/g, 'week')
    .replace(/(\d)\s*(st|nd|rd|th)\b/g, '$1')
    .replace(/(\d)\/([a-z]+)\/(\d)/g, '$1 $2 $3')
    .replace(/(\d{4})-(\d{1,2}\/)/g, '$1 - $2')
    .replace(/[t ]\d\d?:\d\d(:\d\d)?(\.\d+)?z?\b/, '')
    .replace(/[,\s]+/g, ' ')
    .replace(/[.;]+$/, '')
    .trim()

function wholeQuarter({ quarter }: DateAround): ReadDate {
  return quarter
    ? { held: { ...quarter, precision: 'span' } }
    : refused('it names no date, and the file does not say its quarter')
}

function readSpan(parts: readonly string[], around: DateAround): ReadDate {
  const last = readOne(parts.at(-1) ?? '', around)
  if ('refused' in last) return last
  const year = Number(last.held.to?.slice(0, 4)) || around.year
  const month = last.held.to?.slice(5, 7)
  const nearby = { ...around, ...(year ? { year } : {}) }
  const begins = parts[0] ?? ''
  const first = readOne(/^\d{1,2}$/.test(begins) && month ? `${begins}/${month}/${year}` : begins, nearby)
  if ('refused' in first) return first
  const { from } = first.held
  const { to } = last.held
  if (from && to && from > to) return refused('it ends before it begins')
  return { held: { from, to, precision: from && to ? 'span' : 'month-without-year' } }
}

function readOne(text: string, around: DateAround): ReadDate {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), around)
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d\d)$/.exec(text)
  if (figures) return dayOf(fullYear(figures[3]), Number(figures[2]), Number(figures[1]), around)
  if (/^\d{5}(\.\d+)?$/.test(text)) return ofSerial(Number(text), around)
  const spread = /^(\d{1,2}) ?- ?(\d{1,2}[ -].*)$/.exec(text)
  if (spread?.[1] && spread[2] && /[a-z]/.test(spread[2])) return readSpan([spread[1], spread[2]], around)
  if (text.startsWith('week ')) return weekOf(text.slice(5).trim(), around)
  return inWords(text, around)
}

/** “9 January 2024”, “January 9 2024”, “9-Jan-24”, “Oct-10”, “October 2010”, “October”. */
function inWords(text: string, around: DateAround): ReadDate {
  const words = text.match(/[a-z]+|\d+/g) ?? []
  const months = words.filter((word) => /[a-z]/.test(word))
  const numbers = words.filter((word) => /\d/.test(word))
  const month = months.length === 1 ? monthOf(months[0] ?? '') : undefined
  if (!month || numbers.length > 2) return refused('it is not a date that can be read')
  const monthFirst = /^[a-z]/.test(text)
  const [one, two] = numbers
  if (one && two) return dayOf(fullYear(two), month, Number(one), around)
  if (one === undefined) return around.year ? wholeMonth(around.year, month, around) : withoutYear()
  if (one.length === 4) return wholeMonth(Number(one), month, around)
  if (monthFirst) return wholeMonth(fullYear(one), month, around)
  return around.year
    ? dayOf(around.year, month, Number(one), around)
    : refused('it has no year, and the file tells none')
}

const withoutYear = (): ReadDate => ({ held: { from: null, to: null, precision: 'month-without-year' } })
const fullYear = (year = '') => (year.length === 2 ? 2000 + Number(year) : Number(year))

function dayOf(year: number, month: number, day: number, { latest }: DateAround): ReadDate {
  if (month < 1 || month > 12) return refused(`there is no month ${month}; figures are read day first`)
  if (day < 1 || day > lastDayOf(year, month)) return refused(`there is no day ${day} in that month`)
  const on = `${year}-${pad(month)}-${pad(day)}`
  return within(on, latest) ?? { held: { from: on, to: on, precision: 'day' } }
}

function wholeMonth(year: number, month: number, { latest }: DateAround): ReadDate {
  const from = `${year}-${pad(month)}-01`
  return (
    within(from, latest) ?? {
      held: { from, to: `${year}-${pad(month)}-${lastDayOf(year, month)}`, precision: 'month' }
    }
  )
}

function weekOf(text: string, around: DateAround): ReadDate {
  const begins = readOne(text, around)
  if ('refused' in begins || begins.held.precision !== 'day' || !begins.held.from) return begins
  const to = daysAfter(begins.held.from, 6)
  return { held: { from: begins.held.from, to, precision: 'span' } }
}

/** Days since the end of 1899, as Excel counts them. */
function ofSerial(serial: number, around: DateAround): ReadDate {
  const on = daysAfter('1899-12-30', Math.floor(serial))
  return dayOf(Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8)), around)
}

const EARLIEST = '1979-05-04'

function within(on: string, latest: string): ReadDate | undefined {
  if (on < EARLIEST) return refused('it is before 1979, when the first minister we know of took office')
  return on > latest ? refused('it is after the day of the import') : undefined
}
