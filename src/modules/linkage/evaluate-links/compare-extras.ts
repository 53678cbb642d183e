import { editsBetween, jaroWinkler } from '../compare/text-likeness.ts'
import { type Extra, plainExtra } from './extra-kinds.ts'

/** 0–2 equal: on hardly any other, on few, on many; 3 a slip apart; 4 alike; 5 different; 6 unknown; 7 in another column. */
export const EXTRA_LEVELS = 8
const SLIP = 3
const ALIKE = 4
const DIFFERENT = 5
const UNKNOWN = 6
const ELSEWHERE = 7

/** Compares what two records say in each extra column; `left` and `right` are plain values, in the order of `extras`. */
export const compareExtras = (extras: readonly Extra[], left: readonly string[], right: readonly string[]): number[] =>
  extras.map((extra, at) => {
    const [one = '', other = ''] = [left[at], right[at]]
    if (one === '' || other === '') return UNKNOWN
    if (one === other) return equalLevel(extra, one)
    const level = unequalLevel(extra, one, other)
    if (level !== DIFFERENT || extra.kind === 'number') return level
    const swapped = right.some((value, elsewhere) => value === one && elsewhere !== at && value.length > 2)
    return swapped ? ELSEWHERE : DIFFERENT
  })

export const plainExtras = (extras: readonly Extra[], values: readonly string[]): string[] =>
  extras.map(({ kind }, at) => (values[at] ? plainExtra(kind, values[at] ?? '') : ''))

function equalLevel({ counts, filled }: Extra, value: string): number {
  const count = counts.get(value) ?? 2
  if (count <= 4) return 0
  return count <= Math.max(8, filled * 0.005) ? 1 : 2
}

function unequalLevel({ kind }: Extra, one: string, other: string): number {
  if (kind === 'number') return numbersApart(Number(one), Number(other))
  if (kind === 'date') return datesApart(one, other)
  if (kind === 'code') return codesApart(one, other)
  return kind === 'words' ? wordsApart(one, other) : textsApart(one, other)
}

function codesApart(one: string, other: string): number {
  const edits = editsBetween(one, other, 2)
  if (edits <= 1 || isTransposed(one, other)) return SLIP
  return edits === 2 ? ALIKE : DIFFERENT
}

function numbersApart(one: number, other: number): number {
  const apart = Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other), 1e-9)
  return apart <= 0.01 ? SLIP : apart <= 0.1 ? ALIKE : DIFFERENT
}

function datesApart(one: string, other: string): number {
  if (areSwapped(one, other) || isTransposed(one, other) || editsBetween(one, other, 1) <= 1) return SLIP
  return partsEqual(one, other) >= 2 || editsBetween(one, other, 2) <= 2 ? ALIKE : DIFFERENT
}

const PARTS = [
  [0, 4],
  [4, 6],
  [6, 8]
] as const

const partsEqual = (one: string, other: string) =>
  PARTS.filter(([from, to]) => one.slice(from, to) === other.slice(from, to)).length

/** Day and month the wrong way round, in the same year. */
function areSwapped(one: string, other: string): boolean {
  return one.slice(0, 4) + one.slice(6, 8) + one.slice(4, 6) === other
}

function textsApart(one: string, other: string): number {
  if (isTransposed(one, other) || (Math.min(one.length, other.length) >= 3 && editsBetween(one, other, 1) <= 1))
    return SLIP
  const likeness = jaroWinkler(one, other)
  return likeness >= 0.93 ? SLIP : likeness >= 0.82 ? ALIKE : DIFFERENT
}

function wordsApart(one: string, other: string): number {
  const [left, right] = [new Set(one.split(' ')), new Set(other.split(' '))]
  const shared = [...left].filter((word) => right.has(word)).length
  const share = shared / Math.min(left.size, right.size)
  if (share >= 0.8 && shared >= 2) return SLIP
  if (share >= 0.5) return ALIKE
  return textsApart(one.replaceAll(' ', ''), other.replaceAll(' ', ''))
}

/** Two neighbouring letters changed places. */
function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}
