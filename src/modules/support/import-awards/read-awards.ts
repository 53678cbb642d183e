import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { RuleBroken } from '../../../platform/errors.ts'
import { GrantRow, isForBusinesses } from '../import-support/readers/read-grant-schemes.ts'
import { codesOf } from '../scheme/codes-of.ts'
import { KINDS, REGIONS, SECTORS } from '../scheme/vocabulary.ts'

export type AwardRow = {
  source_key: string
  kind: string | null
  sector: string | null
  region: string | null
  body_name: string
  amount: string
  currency: string
  year: number
  awarded_on: string | null
  recipient: string | null
  recipient_number: string | null
  postcode: string | null
  scheme_name: string | null
  counts_as_mfa: boolean
  result: string | null
  result_source: string | null
}

type ReadAwards = { rows: AwardRow[]; setAside: { row: number; what: string; why: string }[] }

const maybe = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => null), schema])
const Text = z.string().trim()
/** “1,234.5” or “£1,234.50” as whole pence, without ever being a number that could round. */
const Money = Text.transform((text, check) => {
  const [, minus = '', pounds = '', pence = ''] = /^(-?)£?([\d,]+)(?:\.(\d{1,2}))?$/.exec(text) ?? []
  if (pounds) return `${minus}${pounds.replaceAll(',', '')}${pence.padEnd(2, '0')}`
  check.addIssue({ code: 'custom', message: `“${text}” is no amount like 1234.50` })
  return z.NEVER
})

const Row = z.object({
  key: Text.min(1, 'Every award needs a key of its own'),
  kind: maybe(codesOf(KINDS)),
  sector: maybe(codesOf(SECTORS)),
  region: maybe(codesOf(REGIONS)),
  body: Text.min(1, 'Name the body that gave it'),
  amount: Money,
  currency: Text.regex(/^[A-Z]{3}$/, 'Use the three letters of the currency, like GBP'),
  year: z.coerce.number().int().min(1990).max(2100),
  awarded_on: maybe(z.iso.date('Enter a date as year-month-day')),
  recipient: maybe(Text),
  number: maybe(Text),
  postcode: maybe(Text),
  scheme: maybe(Text),
  mfa: z.enum(['yes', 'no', '']).transform((said) => said === 'yes'),
  /** What came of it, and who found that out: files from before these columns stay good. */
  result: maybe(Text.max(400)).default(null),
  result_source: maybe(Text.max(400)).default(null)
})

const RESULT_WITHOUT_SOURCE = 'says what came of it and not who found that out. Fill in result_source'

/** Awards in our own layout, or the government grant schemes of 2016 to 2017 as totals of each scheme. */
export function readAwards(text: string): ReadAwards {
  const records: Record<string, string>[] = parse(text, { columns: true, bom: true, skip_empty_lines: true })
  const [first] = records
  if (first && 'Grant Programme:Code' in first) return readGrants(z.array(GrantRow).parse(records))
  if (!first || !('key' in first))
    throw new RuleBroken(
      'file-unknown',
      `This is no file of awards. Its first line must be: ${Object.keys(Row.shape).join(',')}`
    )
  const seen = new Set<string>()
  return { rows: records.map((record, at) => readRow(record, at + 2, seen)), setAside: [] }
}

function readRow(record: Record<string, string>, row: number, seen: Set<string>): AwardRow {
  const parsed = Row.safeParse(record)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new RuleBroken('row-wrong', `Row ${row}, ${issue?.path.join('.')}: ${issue?.message}. Nothing was brought in`)
  }
  const { key, body, number, scheme, mfa, ...rest } = parsed.data
  if (seen.has(key))
    throw new RuleBroken('row-twice', `Row ${row}, key: “${key}” stands in the file twice. Nothing was brought in`)
  seen.add(key)
  if (rest.result && !rest.result_source)
    throw new RuleBroken('row-wrong', `Row ${row}, result: “${key}” ${RESULT_WITHOUT_SOURCE}. Nothing was brought in`)
  return {
    ...rest,
    source_key: key,
    body_name: body,
    recipient_number: number,
    scheme_name: scheme,
    counts_as_mfa: mfa
  }
}

function readGrants(rows: GrantRow[]): ReadAwards {
  const numbered = rows.map((row, at) => ({ row, at: at + 2 }))
  const setAside = numbered
    .filter(({ row }) => !isForBusinesses(row))
    .map(({ row, at }) => ({
      row: at,
      what: row['Grant Programme:Title'],
      why: `Not for businesses: its recipients are ${row['Recipient Sector'] || 'not named'}`
    }))
  const kept = numbered.filter(({ row }) => isForBusinesses(row))
  return {
    setAside,
    rows: kept.map(({ row, at }) => {
      const amount = Money.safeParse(row['Value per year'])
      if (!amount.success)
        throw new RuleBroken(
          'row-wrong',
          `Row ${at}, Value per year: ${amount.error.issues[0]?.message}. Nothing was brought in`
        )
      return {
        source_key: row['Grant Programme:Code'],
        kind: 'grant',
        sector: null,
        region: null,
        body_name: row['Funding Org:Name'],
        amount: amount.data,
        currency: 'GBP',
        year: 2016,
        awarded_on: null,
        recipient: null,
        recipient_number: null,
        postcode: null,
        scheme_name: row['Grant Programme:Title'],
        counts_as_mfa: false,
        result: null,
        result_source: null
      }
    })
  }
}
