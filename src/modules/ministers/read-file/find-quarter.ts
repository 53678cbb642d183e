import { monthOf } from './month-of.ts'
import { type Quarter, quarterOf } from './quarter-of.ts'

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const SPAN = new RegExp(
  `(${MONTH})[a-z]{0,6}?[\\s_.-]*(?:to|and|ye)?[\\s_.-]*(${MONTH})?[\\s_.,-]*(20\\d\\d|[1-3]\\d(?!\\d))?`,
  'g'
)

export type Told = { year?: number; quarter?: Quarter }

/** What a file's name or title says of its time: “comeetingsjulsept13” is July to September 2013, “co-2011” the year 2011. */
export function findQuarter(name: string): Told {
  const text = name
    .toLowerCase()
    .replace(/\.(csv|txt)$/, '')
    .replaceAll('%20', ' ')
    .replace(/([a-z])_(20\d\d)/g, '$1 $2')
  const byNumber = /(20\d\d)[\s_-]*q([1-4])|q([1-4])[\s_-]*(20\d\d)/.exec(text)
  if (byNumber) {
    const [, year = byNumber[4], number = byNumber[3]] = byNumber
    return ofMonth(Number(year), Number(number) * 3)
  }
  for (const [, first = '', last, year] of text.matchAll(SPAN)) {
    const month = monthOf(last ?? first)
    if (year && month) return ofMonth(Number(year.length === 2 ? `20${year}` : year), month)
  }
  const year = /(?:^|\D)(20[0-4]\d)(?:\D|$)/.exec(text)?.[1]
  return year ? { year: Number(year) } : {}
}

const ofMonth = (year: number, month: number): Told => ({
  year,
  quarter: quarterOf(`${year}-${String(month).padStart(2, '0')}-01`)
})
