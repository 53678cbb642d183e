import { readPostcode } from '../../government/index.ts'

export type FullPostcode = { postcode: string; district: string }

/** A whole postcode in its usual form, and its district; undefined if it is not a United Kingdom postcode. */
export function fullPostcode(written: string): FullPostcode | undefined {
  const read = readPostcode(written)
  return read && read.postcode !== read.district ? { postcode: read.postcode, district: read.district } : undefined
}

/** What every postcode meant by these words begins with: a whole one, a district (LS1) or a sector (LS1 4). */
export function postcodeBegins(written: string): string | undefined {
  const read = readPostcode(written)
  if (read) return read.postcode === read.district ? `${read.district} ` : read.postcode
  const [, district = '', sector] = /^(\S+)\s+(\d[A-Za-z]?)$/.exec(written.trim()) ?? []
  const outward = readPostcode(district)
  return outward && sector && `${outward.district} ${sector.toUpperCase()}`
}
