import { attendeeOf } from './attendee-of.ts'
import { type Column, type Columns, type Header, headerOf, kindOfOther } from './find-header.ts'
import { isNil } from './is-nil.ts'
import { isNote } from './is-note.ts'
import { type DateAround, type HeldOn, readDate } from './read-date.ts'
import type { FileRecord } from './read-records.ts'
import type { ReadMeeting, RowOutcome } from './row-outcome.ts'
import { splitOrganisations } from './split-organisations.ts'

/** What is carried down from row to row: files leave a cell blank when it says the same as the one above. */
type Above = {
  columns: Columns
  titles: Header['titles']
  otherKind: string | undefined
  minister: string
  date: { text: string; held: HeldOn } | undefined
  meeting: ReadMeeting | undefined
  notes: boolean
}

/** Makes of every row below the header exactly one thing: a meeting, a further organisation of one, a nil return, a title or note, or a refusal. */
export function classifyRows(
  header: Header,
  rows: readonly FileRecord[],
  around: DateAround,
  ministerOfTitle: string
): RowOutcome[] {
  const above: Above = {
    columns: header.columns,
    titles: header.titles,
    otherKind: undefined,
    minister: ministerOfTitle,
    date: undefined,
    meeting: undefined,
    notes: false
  }
  return rows.map((row) => outcomeOf(row, above, around))
}

function outcomeOf(row: FileRecord, above: Above, around: DateAround): RowOutcome {
  const filled = row.cells.filter((cell) => cell !== '')
  const again = headerAgain(row, above)
  if (again) return again
  if (above.otherKind)
    return refuse(
      row,
      above,
      'minister',
      filled.join(' | '),
      `this part of the file is a return of ${above.otherKind}, not of meetings`
    )
  const cell = (column: Column) => {
    const at = above.columns[column]
    return at === undefined ? '' : (row.cells[at] ?? '')
  }
  if (filled.length === 1) return loneCell(row, filled[0] ?? '', cell, above, around)
  above.notes = false
  const minister = oneLine(cell('minister'))
  if (minister && minister !== above.minister) Object.assign(above, { minister, date: undefined, meeting: undefined })
  return nilOf(row, cell, above) ?? meetingOf(row, cell, above, around)
}

/** Some files name their columns again half-way, or go on with another kind of return. */
function headerAgain(row: FileRecord, above: Above): RowOutcome | undefined {
  if (!row.cells.some((cell) => /^(start |meeting )?(date|month)\b/i.test(cell) && cell.length < 40)) return undefined
  const words = row.cells.filter(Boolean).join(' | ')
  const other = kindOfOther(row)
  const header = other ? undefined : headerOf(row)
  if (!other && !header) return undefined
  Object.assign(above, { otherKind: other, date: undefined, meeting: undefined, ...(header ?? {}) })
  return { kind: 'title', line: row.line, words }
}

function loneCell(
  row: FileRecord,
  words: string,
  cell: (column: Column) => string,
  above: Above,
  around: DateAround
): RowOutcome {
  const title: RowOutcome = { kind: 'title', line: row.line, words }
  if (isNil(words)) return { kind: 'nil', line: row.line, minister: above.minister }
  if (cell('organisation') === words && !isNote(words) && !above.notes) return further(row, words, above)
  if (cell('purpose') === words && !above.notes && !isNote(words))
    return refuse(row, above, 'organisation', '', 'a purpose stands alone: the row names no organisation')
  if (cell('date') === words && !isNote(words)) return dateHeading(row, words, above, around)
  if (isNote(words)) above.notes = true
  else if (!above.notes) Object.assign(above, { minister: oneLine(words), date: undefined, meeting: undefined })
  return title
}

/** A date alone on its row heads the rows below it. */
function dateHeading(row: FileRecord, words: string, above: Above, around: DateAround): RowOutcome {
  const read = readDate(words, around)
  if ('refused' in read) return refuse(row, above, 'date', words, read.refused)
  Object.assign(above, { date: { text: words, held: read.held }, meeting: undefined })
  return { kind: 'title', line: row.line, words }
}

function further(row: FileRecord, words: string, above: Above): RowOutcome {
  const { meeting } = above
  if (!meeting)
    return refuse(
      row,
      above,
      'date',
      '',
      'an organisation stands alone, and there is no meeting above it that it could belong to'
    )
  const namesAnOccasion = /:\s*$/.test(meeting.organisationText)
  if (namesAnOccasion) meeting.attendees.length = 0
  meeting.attendees.push(...splitOrganisations(words).map(attendeeOf))
  meeting.organisationText = namesAnOccasion
    ? `${meeting.organisationText} ${words}`
    : `${meeting.organisationText.replace(/[;\s]+$/, '')}; ${words}`
  return { kind: 'further' }
}

function nilOf(row: FileRecord, cell: (column: Column) => string, above: Above): RowOutcome | undefined {
  const [date, organisation] = [cell('date'), cell('organisation')]
  const nil = isNil(organisation) || (organisation === '' && (isNil(date) || isNil(cell('purpose'))))
  if (!nil) return undefined
  if (!above.minister) return refuse(row, above, 'minister', '', 'a nil return that says for no minister')
  return { kind: 'nil', line: row.line, minister: above.minister }
}

function meetingOf(row: FileRecord, cell: (column: Column) => string, above: Above, around: DateAround): RowOutcome {
  const [organisationText, purpose] = [cell('organisation'), cell('purpose')]
  if (isNote(cell('minister')) && organisationText === '')
    return { kind: 'title', line: row.line, words: cell('minister') }
  if (!cell('date') && !purpose && above.meeting && organisationText) return further(row, organisationText, above)
  const date = dateOf(cell, above, around)
  // What is refused carries nothing down: a row below it must not take the date or the meeting of a row further up.
  Object.assign(above, { date: 'refused' in date ? undefined : date, meeting: undefined })
  if (organisationText === '') return refuse(row, above, 'organisation', '', 'no organisation or individual is named')
  if (!above.minister) return refuse(row, above, 'minister', '', 'no minister is named on this row or above it')
  if ('refused' in date) return refuse(row, above, 'date', cell('date'), date.refused)
  const attendees = splitOrganisations(organisationText).map(attendeeOf)
  if (attendees.length === 0) return refuse(row, above, 'organisation', organisationText, 'it holds no name')
  above.meeting = {
    line: row.line,
    minister: above.minister,
    department: oneLine(cell('department')) || null,
    dateText: date.text,
    held: date.held,
    organisationText: organisationText.replace(/\n+/g, '; '),
    attendees,
    purpose: oneLine(purpose) || null,
    client: oneLine(cell('client')) || null
  }
  return { kind: 'meeting', meeting: above.meeting }
}

function dateOf(cell: (column: Column) => string, above: Above, around: DateAround) {
  const text = oneLine(cell('date'))
  if (!text) return above.date ?? { refused: 'no date is given on this row or above it' }
  const until = oneLine(cell('end'))
  const read = readDate(until && until !== text ? `${text} to ${until}` : text, around)
  return 'refused' in read ? read : { text: until && until !== text ? `${text} to ${until}` : text, held: read.held }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const NAMES: Record<Column, string> = {
  minister: 'Minister',
  date: 'Date',
  end: 'End date',
  organisation: 'Name of organisation or individual',
  purpose: 'Purpose of meeting',
  department: 'Department',
  client: 'Client'
}

const refuse = (row: FileRecord, above: Above, column: Column, text: string, reason: string): RowOutcome => ({
  kind: 'refused',
  refusal: { line: row.line, column: above.titles[column] ?? NAMES[column], text, reason }
})
