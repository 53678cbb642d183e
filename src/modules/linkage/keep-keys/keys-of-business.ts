import { type StandardRecord, standardRecord } from '../compare/standard-record.ts'
import { hashKey } from '../keys/hash-key.ts'
import { keysOf } from '../keys/keys-of.ts'
import type { LinkageTables } from '../tables.ts'

export type BusinessToMatch = Pick<
  LinkageTables['register.business_to_match'],
  'id' | 'name' | 'number' | 'address_lines' | 'town' | 'postcode' | 'sic_codes' | 'other_names'
>

/** A business of the register in the form every comparison takes. */
export function standardBusiness(row: BusinessToMatch): StandardRecord {
  return standardRecord({
    name: row.name,
    previousNames: row.other_names ?? [],
    number: row.number ?? '',
    address: [...(row.address_lines ?? []), row.town ?? ''].join(' '),
    postcode: row.postcode ?? '',
    sic: row.sic_codes
  })
}

export const keysOfBusiness = (row: BusinessToMatch): number[] => keysOf(standardBusiness(row), 'held').map(hashKey)
