import { RuleBroken } from '../../../platform/errors.ts'

export type Mapping = {
  id: string
  name: string
  previous_names?: string
  number?: string
  address?: string
  postcode?: string
  sic?: string
}
type Field = keyof Mapping

/** What the columns of departments' lists are called, likeliest first; compared without case, spaces and marks. */
const CALLED: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'recordid', 'customerid', 'accountid', 'crmid', 'ref', 'reference', 'employerid', 'urn', 'rowid'],
  name: [
    'name',
    'companyname',
    'businessname',
    'organisationname',
    'accountname',
    'employername',
    'legalname',
    'organisation',
    'company',
    'business'
  ],
  previous_names: ['previousnames', 'previousname', 'formername', 'formernames', 'tradingname', 'tradingas'],
  number: [
    'number',
    'companynumber',
    'companynumbercrn',
    'crn',
    'companiesHouseNumber'.toLowerCase(),
    'registrationnumber',
    'companyregistrationnumber'
  ],
  address: ['address', 'fulladdress', 'address1', 'addressline1', 'registeredaddress', 'street'],
  postcode: ['postcode', 'postalcode', 'zip', 'regaddresspostcode'],
  sic: ['sic', 'siccode', 'siccodes', 'sic2007', 'siccode1']
}

const plain = (column: string) => column.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Which column holds what: as remembered for the list where those columns are still there, else by what they are called. */
export function mapColumns(columns: readonly string[], remembered: Partial<Mapping> = {}): Mapping {
  const known = new Map(columns.map((column) => [plain(column), column]))
  const found = (field: Field) => {
    const before = remembered[field]
    if (before !== undefined && columns.includes(before)) return before
    return CALLED[field].map((called) => known.get(called)).find((column) => column !== undefined)
  }
  const name = found('name')
  if (name === undefined)
    throw new RuleBroken(
      'column-missing',
      `No column of the file looks like a name. It has: ${columns.join(', ')}. Call one of them “name”`,
      'file'
    )
  const id = found('id') ?? name
  const rest: Partial<Mapping> = {}
  for (const field of ['previous_names', 'number', 'address', 'postcode', 'sic'] as const) {
    const column = found(field)
    if (column !== undefined) rest[field] = column
  }
  return { id, name, ...rest }
}
