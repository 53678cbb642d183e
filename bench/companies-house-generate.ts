import { once } from 'node:events'
import fs from 'node:fs'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { companyRows } from './companies-house/company-row.ts'

const PREVIOUS = Array.from(
  { length: 10 },
  (_, at) => `PreviousName_${at + 1}.CONDATE, PreviousName_${at + 1}.CompanyName`
)

/** The header as Companies House writes it, stray spaces and all. */
const HEADER = `CompanyName, CompanyNumber,RegAddress.CareOf,RegAddress.POBox,RegAddress.AddressLine1, RegAddress.AddressLine2,RegAddress.PostTown,RegAddress.County,RegAddress.Country,RegAddress.PostCode,CompanyCategory,CompanyStatus,CountryOfOrigin,DissolutionDate,IncorporationDate,Accounts.AccountRefDay,Accounts.AccountRefMonth,Accounts.NextDueDate,Accounts.LastMadeUpDate,Accounts.AccountCategory,Returns.NextDueDate,Returns.LastMadeUpDate,Mortgages.NumMortCharges,Mortgages.NumMortOutstanding,Mortgages.NumMortPartSatisfied,Mortgages.NumMortSatisfied,SICCode.SicText_1,SICCode.SicText_2,SICCode.SicText_3,SICCode.SicText_4,LimitedPartnerships.NumGenPartners,LimitedPartnerships.NumLimPartners,URI,${PREVIOUS.join(',')},ConfStmtNextDueDate, ConfStmtLastMadeUpDate\n`

const TOGETHER = 2000

/** Writes a register of this many companies, in constant memory. */
export async function generateRegister(file: string, rows: number, seed = 1): Promise<void> {
  const row = companyRows(seed)
  const out = fs.createWriteStream(file, { highWaterMark: 1 << 20 })
  out.write(HEADER)
  for (let from = 1; from <= rows; from += TOGETHER) {
    const upTo = Math.min(rows, from + TOGETHER - 1)
    let text = ''
    for (let count = from; count <= upTo; count++) text += row()
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, rows = '300000', seed = '1'] = process.argv.slice(2)
  if (!file) throw new Error('Say where to write: companies-house-generate.ts FILE ROWS [SEED]')
  await generateRegister(file, Number(rows), Number(seed))
}
