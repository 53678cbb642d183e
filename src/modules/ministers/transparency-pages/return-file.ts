import { csvLine } from '../../../platform/csv-line.ts'
import type { FoundMeeting } from '../find-meetings/find-meetings.schema.ts'

type Layout = { columns: readonly string[]; date_format: 'iso' | 'uk'; nil_words: string }
type Return = { meetings: readonly FoundMeeting[]; nil: readonly string[]; layout: Layout }

/** A return as departments publish it: one row a meeting, under the exact header of its time, with a row for each nil return. */
export const returnFile = ({ meetings, nil, layout }: Return): string =>
  [
    layout.columns,
    ...meetings.map((one) => rowOf(one, layout)),
    ...nil.map((minister) => [minister, layout.nil_words, layout.nil_words, layout.nil_words])
  ]
    .map(csvLine)
    .join('')

const rowOf = (one: FoundMeeting, layout: Layout) => [
  one.minister,
  dateIn(layout, one),
  one.organisations.map(({ name }) => name).join('; '),
  one.purpose
]

function dateIn({ date_format }: Layout, { precision, from, date }: FoundMeeting): string {
  if (precision !== 'day' || !from) return date
  const [year, month, day] = from.split('-')
  return date_format === 'iso' ? from : `${day}/${month}/${year}`
}
