const PREVIOUS = Array.from({ length: 10 }, (_, at) => [
  `PreviousName_${at + 1}.CONDATE`,
  `PreviousName_${at + 1}.CompanyName`
])

/** The columns of “BasicCompanyData”, as Companies House names them; the last two are missing from files before 2016. */
export const COLUMNS: readonly string[] = [
  'CompanyName',
  'CompanyNumber',
  'RegAddress.CareOf',
  'RegAddress.POBox',
  'RegAddress.AddressLine1',
  'RegAddress.AddressLine2',
  'RegAddress.PostTown',
  'RegAddress.County',
  'RegAddress.Country',
  'RegAddress.PostCode',
  'CompanyCategory',
  'CompanyStatus',
  'CountryOfOrigin',
  'DissolutionDate',
  'IncorporationDate',
  'Accounts.AccountRefDay',
  'Accounts.AccountRefMonth',
  'Accounts.NextDueDate',
  'Accounts.LastMadeUpDate',
  'Accounts.AccountCategory',
  'Returns.NextDueDate',
  'Returns.LastMadeUpDate',
  'Mortgages.NumMortCharges',
  'Mortgages.NumMortOutstanding',
  'Mortgages.NumMortPartSatisfied',
  'Mortgages.NumMortSatisfied',
  'SICCode.SicText_1',
  'SICCode.SicText_2',
  'SICCode.SicText_3',
  'SICCode.SicText_4',
  'LimitedPartnerships.NumGenPartners',
  'LimitedPartnerships.NumLimPartners',
  'URI',
  ...PREVIOUS.flat(),
  'ConfStmtNextDueDate',
  'ConfStmtLastMadeUpDate'
]

const MAY_BE_MISSING = new Set(['ConfStmtNextDueDate', 'ConfStmtLastMadeUpDate'])

/** Where each column stands in this file, or what is wrong with its header. */
export function columnsIn(header: readonly string[]): { at: ReadonlyMap<string, number> } | { problem: string } {
  const names = header.map((name) => name.trim())
  const at = new Map(names.map((name, place) => [name, place]))
  const missing = COLUMNS.filter((name) => !at.has(name) && !MAY_BE_MISSING.has(name))
  const strange = names.filter((name) => !COLUMNS.includes(name))
  const twice = names.filter((name, place) => names.indexOf(name) !== place)
  if (missing.length === COLUMNS.length - MAY_BE_MISSING.size) {
    return {
      problem:
        'expected the header of a Companies House “BasicCompanyData” file, beginning with CompanyName, CompanyNumber'
    }
  }
  if (missing.length) return { problem: `the header has no column ${missing.join(', ')}` }
  if (strange.length) return { problem: `the header has a column that is not expected: ${strange.join(', ')}` }
  if (twice.length) return { problem: `the header has the column ${twice.join(', ')} twice` }
  return { at }
}
