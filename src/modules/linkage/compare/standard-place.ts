import { foldWords } from './fold-words.ts'

/** Where a record is, taken apart for comparing; empty parts are unknown. */
export type StandardPlace = {
  postcode: string
  sector: string
  district: string
  area: string
  house: string
  street: readonly string[]
}

const UK = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})$/
const UK_WITHIN = /\b([A-Z]{1,2}[0-9][A-Z0-9]?) *([0-9][A-Z]{2})\b/
const MOST_WORDS = 10

/** The postcode is taken from the address where it is not given by itself. */
export function standardPlace(address: string, givenPostcode: string): StandardPlace {
  const within = givenPostcode.trim() === '' ? UK_WITHIN.exec(address.toUpperCase()) : undefined
  const written = within ? `${within[1]}${within[2]}` : givenPostcode.toUpperCase().replace(/[^A-Z0-9]+/g, '')
  const [, outward = '', inward = ''] = UK.exec(written) ?? []
  const words = foldWords(within ? address.toUpperCase().replace(UK_WITHIN, ' ') : address).split(' ')
  const street = [...new Set(words)].filter((word) => word !== '').slice(0, MOST_WORDS)
  return {
    postcode: written,
    sector: outward ? `${outward}${inward[0]}` : written.slice(0, 3),
    district: outward || written.slice(0, 2),
    area: outward ? (/^[A-Z]+/.exec(outward)?.[0] ?? '') : written.slice(0, 1),
    house: street.find((word) => /^\d+[a-z]?$/.test(word)) ?? '',
    street
  }
}
