import { randomInt } from 'node:crypto'

// 31 signs, a prime number, none of them mistaken for another when read aloud or copied by hand.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const DRAWN = 7

/**
 * A short reference a person can read out: SO-XXXX-XXXX, drawn at random so that nobody can guess the next. The last sign
 * checks the rest (weighted sum modulo 31, the method of ISBN-10): one wrong sign or two swapped neighbours never pass.
 */
export function newCaseReference(draw: (max: number) => number = randomInt): string {
  const drawn = Array.from({ length: DRAWN }, () => SIGNS[draw(SIGNS.length)]).join('')
  return written(drawn + checkSign(drawn))
}

/** Reads a reference as people type it; undefined when a sign must be wrong. */
export function readCaseReference(typed: string): string | undefined {
  const signs = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^SO(?=.{8}$)/, '')
  if (signs.length !== DRAWN + 1 || [...signs].some((sign) => !SIGNS.includes(sign))) return undefined
  return checkSign(signs.slice(0, DRAWN)) === signs.at(-1) ? written(signs) : undefined
}

const written = (signs: string) => `SO-${signs.slice(0, 4)}-${signs.slice(4)}`

function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, at) => total + (at + 2) * SIGNS.indexOf(sign), 0)
  return SIGNS[sum % SIGNS.length] ?? ''
}
