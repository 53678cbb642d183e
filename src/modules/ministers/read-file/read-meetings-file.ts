import { classifyRows } from './classify-rows.ts'
import { decodeText } from './decode-text.ts'
import { findHeader, type Header } from './find-header.ts'
import { findQuarter, type Told } from './find-quarter.ts'
import { type Quarter, quarterOf } from './quarter-of.ts'
import { type DateAround, readDate } from './read-date.ts'
import { type FileRecord, readRecords } from './read-records.ts'
import type { ReadMeeting, Refusal, RowOutcome } from './row-outcome.ts'

export type MeetingsFile = { name: string; bytes: Uint8Array }

export type ReadMeetingsFile = {
  encoding: string
  titles: string[]
  quarter: Quarter | null
  fileRows: number
  meetings: ReadMeeting[]
  further: number
  nil: { line: number; minister: string }[]
  notes: { line: number; words: string }[]
  refused: Refusal[]
}

/**
 * Reads one quarterly file of meetings, whatever its layout; nothing is stored. Every non-blank row below the header is
 * accounted for: meetings + further organisations + nil returns + notes + refusals = rows.
 */
export function readMeetingsFile(file: MeetingsFile, asked: { quarter?: Quarter; latest: string }): ReadMeetingsFile {
  const { text, encoding } = decodeText(file.bytes)
  const records = readRecords(text)
  const header = findHeader(records)
  const titles = records.slice(0, header.at).map(({ cells }) => cells.filter(Boolean).join(' '))
  const rows = records.slice(header.at + 1)
  const told = toldBy(asked.quarter, file.name, titles, rows, header, asked.latest)
  const outcomes = classifyRows(header, rows, { ...told, latest: asked.latest }, titles.findLast(namesAMinister) ?? '')
  return { encoding, titles, quarter: told.quarter ?? null, fileRows: rows.length, ...sorted(outcomes) }
}

function sorted(outcomes: readonly RowOutcome[]) {
  return {
    meetings: outcomes.flatMap((one) => (one.kind === 'meeting' ? [one.meeting] : [])),
    further: outcomes.filter(({ kind }) => kind === 'further').length,
    nil: outcomes.flatMap((one) => (one.kind === 'nil' ? [{ line: one.line, minister: one.minister }] : [])),
    notes: outcomes.flatMap((one) => (one.kind === 'title' ? [{ line: one.line, words: one.words }] : [])),
    refused: outcomes.flatMap((one) => (one.kind === 'refused' ? [one.refusal] : []))
  }
}

const namesAMinister = (words: string) =>
  /\b(rt\.? hon|mp|lord|baroness|minister (of|for)|secretary of state|parliamentary|solicitor|attorney|advocate)\b/i.test(
    words
  ) && !/meetings|return|quarter/i.test(words)

/** The time a file is about: as told to us, by its titles, by its name, or by the rows that do say a year. */
function toldBy(
  asked: Quarter | undefined,
  name: string,
  titles: readonly string[],
  rows: readonly FileRecord[],
  { columns }: Header,
  latest: string
): Told {
  if (asked) return { quarter: asked, year: Number(asked.from.slice(0, 4)) }
  const said = [...titles, name].map(findQuarter)
  const told = said.find(({ quarter }) => quarter) ?? said.find(({ year }) => year)
  if (told?.quarter) return told
  const around: DateAround = { latest }
  const dated = rows.flatMap(({ cells }) => {
    const read = readDate(cells[columns.date ?? -1] ?? '', around)
    return 'held' in read && read.held.from ? [quarterOf(read.held.from).from] : []
  })
  const quarters = [...new Set(dated)]
  const years = [...new Set(dated.map((day) => day.slice(0, 4)))]
  const [quarter = ''] = quarters
  if (quarters.length === 1) return { quarter: quarterOf(quarter), year: Number(quarter.slice(0, 4)) }
  return years.length === 1 ? { year: Number(years[0]) } : (told ?? {})
}
