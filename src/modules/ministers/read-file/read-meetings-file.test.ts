import { expect, test } from 'vitest'
import { attendeeOf } from './attendee-of.ts'
import { findQuarter } from './find-quarter.ts'
import { readDate } from './read-date.ts'
import { readMeetingsFile } from './read-meetings-file.ts'
import { splitOrganisations } from './split-organisations.ts'

const latest = '2026-11-26'
const HEADER = 'Minister,Date,Name of organisation or individual,Purpose of meeting'
const read = (text: string | Uint8Array, name = 'meetings.csv') =>
  readMeetingsFile({ name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }, { latest })
const lines = (...rows: string[]) => [HEADER, ...rows].join('\n')
const accounted = (file: ReturnType<typeof read>) =>
  file.meetings.length + file.further + file.nil.length + file.notes.length + file.refused.length

test.each([
  ['2024-01-09', '2024-01-09', '2024-01-09', 'day'],
  ['09/01/2024', '2024-01-09', '2024-01-09', 'day'],
  ['9.1.24', '2024-01-09', '2024-01-09', 'day'],
  ['Tuesday 9th January 2024', '2024-01-09', '2024-01-09', 'day'],
  ['January 9, 2024', '2024-01-09', '2024-01-09', 'day'],
  ['09-Jan-24', '2024-01-09', '2024-01-09', 'day'],
  ['2024-01-09 00:00:00', '2024-01-09', '2024-01-09', 'day'],
  ['45300', '2024-01-09', '2024-01-09', 'day'],
  ['Oct-10', '2010-10-01', '2010-10-31', 'month'],
  ['October, 2010', '2010-10-01', '2010-10-31', 'month'],
  ['Febuary 2011', '2011-02-01', '2011-02-28', 'month'],
  ['Sept', '2012-09-01', '2012-09-30', 'month'],
  ['12 October', '2012-10-12', '2012-10-12', 'day'],
  ['Jan/Feb/Mar', '2012-01-01', '2012-03-31', 'span'],
  ['12 - 14 October 2010', '2010-10-12', '2010-10-14', 'span'],
  ['12-14 October 2010', '2010-10-12', '2010-10-14', 'span'],
  ['30/09/2010 to 02/10/2010', '2010-09-30', '2010-10-02', 'span'],
  ['w/c 12 October 2010', '2010-10-12', '2010-10-18', 'span']
])('“%s” is read as %s to %s', (text, from, to, precision) => {
  expect(readDate(text, { latest, year: 2012 })).toEqual({ held: { from, to, precision } })
})

test.each([
  ['31/06/2012', 'there is no day 31 in that month'],
  ['10/25/2010', 'there is no month 25; figures are read day first'],
  ['soon', 'it is not a date that can be read'],
  ['01/01/2031', 'it is after the day of the import'],
  ['12 October', 'it has no year, and the file tells none'],
  ['14/10/2010 to 12/10/2010', 'it ends before it begins'],
  ['various', 'it names no date, and the file does not say its quarter']
])('“%s” is refused: %s', (text, refused) => {
  expect(readDate(text, { latest })).toEqual({ refused })
})

test('a month without a year is kept as that, when nothing in the file tells the year', () => {
  expect(readDate('July', { latest })).toEqual({ held: { from: null, to: null, precision: 'month-without-year' } })
})

test.each([
  ['comeetingsjulsept13__2_.csv', '2013-07-01'],
  ['pm-meetings-oct-dec-2010.csv', '2010-10-01'],
  ['dft-ministerial-external-meetings-january-to-march-2024.csv', '2024-01-01'],
  ['Cabinet_Office_ministerial_meetings__January_to_March_2023.csv', '2023-01-01'],
  ['2013-Q2 meetings.csv', '2013-04-01']
])('%s tells its quarter', (name, from) => {
  expect(findQuarter(name).quarter?.from).toBe(from)
})

test.each([
  ['O2, EE, Three and Vodafone', ['O2', 'EE', 'Three', 'Vodafone']],
  ['Friends of the Earth; Greenpeace\nWWF', ['Friends of the Earth', 'Greenpeace', 'WWF']],
  ['Country, Land and Business Association', ['Country, Land and Business Association']],
  ['Marks and Spencer', ['Marks and Spencer']],
  ['Barclays, HSBC and Lloyds', ['Barclays', 'HSBC', 'Lloyds']],
  ['Durbin Plc, Example Foods, Ltd, BT', ['Durbin Plc', 'Example Foods, Ltd', 'BT']],
  ['Sarah Sands, Editor, Evening Standard', ['Sarah Sands, Editor, Evening Standard']],
  ['Paul Dacre, Daily Mail,Peter Wright, Associated', ['Paul Dacre, Daily Mail', 'Peter Wright, Associated']],
  ['NSPCC roundtable: (MacMillan, RNIB, Age UK)', ['MacMillan', 'RNIB', 'Age UK']],
  ['British Retail Consortium (BRC), Tesco (Mr A, Ms B)', ['British Retail Consortium (BRC)', 'Tesco (Mr A, Ms B)']]
])('“%s” is %s', (cell, names) => {
  expect(splitOrganisations(cell)).toEqual(names)
})

test.each([
  ['Stephen Green, Chairman of HSBC', 'HSBC', 'Stephen Green'],
  ['James Harding (The Times)', 'The Times', 'James Harding'],
  ['Hadley Trust ( Phil Hulme)', 'Hadley Trust', 'Phil Hulme'],
  ['CEO British Land', 'British Land', null],
  ['John Lewis Partnership', 'John Lewis Partnership', null]
])('%s came from %s', (name, organisation, person) => {
  expect(attendeeOf(name)).toEqual({ name, organisation, person })
})

test('refuses a file of another kind, one without a header, and a workbook, in words', () => {
  expect(() => read('Minister,Date,Gift,Given or received,Value (£)\nA,B,C,D,1')).toThrow(
    /return of gifts, not of ministers’ meetings/
  )
  expect(() =>
    read('Minister,Date,Person or organisation that offered hospitality,Type of hospitality received\nA,B,C,D')
  ).toThrow(/return of hospitality/)
  expect(() => read('one,two\n1,2')).toThrow(/No row of this file names its columns.*“one \| two”/)
  expect(() => read('PK\u0003\u0004\0\0')).toThrow(/save it as “CSV UTF-8”/)
})

test('refuses rows one by one, with line, column, text and reason', () => {
  const file = read(
    lines(
      'Lord A of B,someday,Firm Ltd,To discuss trade',
      'Lord A of B,09/01/2024,,To discuss trade',
      'Lord A of B,09/01/2024,Firm Ltd,To discuss trade'
    )
  )
  expect(file.refused).toEqual([
    { line: 2, column: 'Date', text: 'someday', reason: 'it is not a date that can be read' },
    {
      line: 3,
      column: 'Name of organisation or individual',
      text: '',
      reason: 'no organisation or individual is named'
    }
  ])
  expect(file.meetings).toHaveLength(1)
  expect(accounted(file)).toBe(file.fileRows)
})

test('knows the meetings of officials and advisers for what they are, and a column about hospitality for none', () => {
  expect(() => read('Permanent Secretary/Senior Official,Date,Person or organisation,Purpose\nA,B,C,D')).toThrow(
    /senior officials’ meetings/
  )
  expect(() => read('Special Adviser,Date,Name of senior media figure,Purpose\nA,B,C,D')).toThrow(
    /special advisers’ meetings/
  )
  const asked = read(
    'Minister,Date,Name of organisation,Purpose of meeting,Hospitality received?\nLord A,09/01/2024,Firm,Trade,No'
  )
  expect(asked.meetings).toHaveLength(1)
})

test('a row that is refused carries nothing down to the row below it', () => {
  const file = read(
    lines(
      'Lord A,09/01/2024,Firm,Trade',
      'Lord A,10/01/2024,,Steel',
      ',,Other Firm,Ports',
      ',soon,Third Firm,Ships',
      ',,Fourth Firm,'
    )
  )
  expect(file.meetings.map(({ held }) => held.from)).toEqual(['2024-01-09', '2024-01-10'])
  expect(file.refused.map(({ line }) => line)).toEqual([3, 5, 6])
})

test('carries ministers, dates and meetings down over blank cells', () => {
  const file = read(
    lines(
      '"Minister for Growth, Ann Example MP",Oct-2010,Iberdrola,Carbon capture',
      ',,Shell UK Ltd,',
      ',,National Grid,',
      ',,NHS Confederation,Reform of the NHS',
      '"Minister for Trade, Bob Sample MP",,Nobody in particular,'
    )
  )
  expect(file.meetings.map(({ attendees }) => attendees.map(({ name }) => name))).toEqual([
    ['Iberdrola', 'Shell UK Ltd', 'National Grid'],
    ['NHS Confederation']
  ])
  expect(file.meetings[1]).toMatchObject({ minister: 'Minister for Growth, Ann Example MP', dateText: 'Oct-2010' })
  expect(file.refused).toMatchObject([{ line: 6, reason: 'no date is given on this row or above it' }])
  expect(accounted(file)).toBe(5)
})

test('knows titles, headings, nil returns, footnotes and a header that comes again', () => {
  const file = read(
    [
      'Department for Examples',
      'Ministers’ meetings with external organisations, January to March 2024',
      '',
      HEADER,
      '"Secretary of State, Ann Example MP"',
      ',09/01/2024,Firm Ltd,To discuss trade with others',
      'Minister of State Bob Sample MP,Nil Return,Nil Return,Nil Return',
      'Minister of State Cy Trial MP,nil return,,',
      HEADER,
      'Minister of State Di Essay MP,10/01/2024,Other Ltd,To discuss steel',
      'Note',
      'Does not normally include meetings with Government bodies.'
    ].join('\r\n')
  )
  expect(file).toMatchObject({ fileRows: 8, quarter: { from: '2024-01-01' } })
  expect(file.meetings.map(({ minister }) => minister)).toEqual([
    'Secretary of State, Ann Example MP',
    'Minister of State Di Essay MP'
  ])
  expect(file.nil.map(({ line }) => line)).toEqual([7, 8])
  expect(file.notes).toHaveLength(4)
  expect(accounted(file)).toBe(8)
})

test('reads Windows-1252, UTF-16, a byte-order mark, semicolons, and text that was decoded wrongly once', () => {
  const row = 'Lord A of B;09/01/2024;Caf\u00e9 \u2019s;To discuss trade'
  const text = `${HEADER.replaceAll(',', ';')}\n${row}`
  const names = [
    read(Buffer.from(text.replace('\u2019', '\x92'), 'latin1')),
    read(Buffer.from(`\ufeff${text}`, 'utf16le')),
    read(`\ufeff${text}`),
    read(text.replace('\u00e9', 'Ã©').replace('\u2019', 'â€™')),
    read(text.replace('\u2019', '\u0092'))
  ].map(({ meetings }) => meetings[0]?.organisationText)
  expect(names).toEqual(Array(5).fill('Café ’s'))
})

test('a department’s other layouts: no minister column, start and end, columns in another order', () => {
  const alone = read(
    'Meetings of the Rt Hon Ann Example MP\nRt Hon Ann Example MP\nDate of meeting,Organisation,Reason\n09/01/2024,Firm,Trade'
  )
  expect(alone.meetings).toMatchObject([{ minister: 'Rt Hon Ann Example MP' }])
  const other = read(
    'Purpose,Name of Individual or Organisation,Start date,End date,Ministers\nTrade,Firm,09/01/2024,10/01/2024,Lord A of B'
  )
  expect(other.meetings).toMatchObject([{ purpose: 'Trade', held: { from: '2024-01-09', to: '2024-01-10' } }])
})

test('a later part of a file that is a return of something else is refused row by row', () => {
  const file = read(
    lines('Lord A of B,09/01/2024,Firm Ltd,Trade', 'Minister,Date,Gift,Value (£)', 'Lord A of B,09/01/2024,Pen,200')
  )
  expect(file.refused).toMatchObject([
    { line: 4, reason: 'this part of the file is a return of gifts, not of meetings' }
  ])
  expect(accounted(file)).toBe(3)
})
