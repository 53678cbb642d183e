import { foldWords } from '../compare/fold-words.ts'
import type { EvaluatedRecord } from './read-records.ts'

export type ExtraKind = 'text' | 'words' | 'code' | 'date' | 'number'
export type Extra = { column: string; kind: ExtraKind; counts: ReadonlyMap<string, number>; filled: number }

/** What each extra column holds, judged by what nearly all its values look like, and how often each value occurs. */
export const extraKinds = (
  columns: readonly string[],
  left: readonly EvaluatedRecord[],
  right: readonly EvaluatedRecord[]
): Extra[] =>
  columns.map((column, at) => {
    const values = [...left, ...right].map(({ extras }) => extras[at] ?? '').filter((value) => value !== '')
    const kind = kindOf(values.slice(0, 5000))
    const counts = new Map<string, number>()
    for (const value of values) {
      const plain = plainExtra(kind, value)
      counts.set(plain, (counts.get(plain) ?? 0) + 1)
    }
    return { column, kind, counts, filled: values.length }
  })

const NEARLY_ALL = 0.85

function kindOf(values: readonly string[]): ExtraKind {
  const share = (test: (value: string) => boolean) => values.filter(test).length / Math.max(1, values.length)
  if (share((value) => digitsOfDate(value) !== '') >= NEARLY_ALL) return 'date'
  if (share((value) => /^[£$€]?\s*-?[\d,]*\.?\d+%?$/.test(value)) >= NEARLY_ALL) {
    const longer = values.map((value) => value.length).sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
    const even = share((value) => /^\d+$/.test(value) && Math.abs(value.length - longer) <= 1)
    return longer >= 4 && even >= NEARLY_ALL ? 'code' : 'number'
  }
  return share((value) => /\s/.test(value.trim())) > 0.5 ? 'words' : 'text'
}

/** A value as it is compared and counted. */
export function plainExtra(kind: ExtraKind, value: string): string {
  if (kind === 'date') return digitsOfDate(value) || value.replace(/\D+/g, '')
  if (kind === 'number') return String(Number(value.replace(/[^\d.-]+/g, '')))
  return kind === 'code' ? value.replace(/[^\dA-Za-z]+/g, '') : foldWords(value)
}

/** A date as yyyymmdd, from the ways it is usually written; blank if it is none. */
function digitsOfDate(value: string): string {
  const [, y = '', m = '', d = ''] = /^((?:18|19|20)\d\d)[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[T ].*)?$/.exec(value) ?? []
  if (y) return y + m.padStart(2, '0') + d.padStart(2, '0')
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]((?:18|19|20)\d\d)$/.exec(value) ?? []
  return year && year + month.padStart(2, '0') + day.padStart(2, '0')
}
