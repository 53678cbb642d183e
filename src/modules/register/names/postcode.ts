import { readPostcode } from '../../government/index.ts'

export type FullPostcode = { postcode: string; district: string }

/** A whole postcode in its usual form, and its district; undefined if it is not a United Kingdom postcode. */
export function fullPostcode(written: string): FullPostcode | undefined {
  const read = readPostcode(written)
  return read && read.postcode !== read.district ? { postcode: read.postcode, district: read.district } : undefined
}

export type PostcodeRange = { from: string; to: string }

/**
 * The postcodes that these words mean: a whole one, a sector (LS1 4), a district (W1: W1 itself and W1A to W1W, never W11), or
 * an area (LS). Ranges in the order of bytes, the end not among them; none when the words are no part of a postcode.
 */
export function postcodesMeant(written: string): PostcodeRange[] {
  const text = written.trim().toUpperCase()
  const read = readPostcode(text)
  if (read && read.postcode !== read.district) return [beginningWith(read.postcode)]
  if (read) return inDistrict(read.district)
  const [, district = '', sector] = /^(\S+)\s+(\d[A-Z]?)$/.exec(text) ?? []
  const outward = readPostcode(district)
  if (outward && sector) return [beginningWith(`${outward.district} ${sector}`)]
  return AREA.test(text) ? [{ from: `${text}0`, to: `${text}:` }] : []
}

const AREA =
  /^(A[BL]|B[ABDHLNRSTX]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LU]?|H[ADGPRSUX]|I[GPV]|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)$/

const beginningWith = (from: string): PostcodeRange => ({ from, to: `${from}\u{10FFFF}` })

function inDistrict(district: string): PostcodeRange[] {
  const itself = beginningWith(`${district} `)
  return /\d$/.test(district) ? [itself, { from: `${district}A`, to: `${district}[` }] : [itself]
}
