import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, csvWords } from '../../src/platform/csv-line.ts'

test.each([
  ['=HYPERLINK("https://x.example")', `"'=HYPERLINK(""https://x.example"")"\r\n`],
  ['@SUM(A1)', "'@SUM(A1)\r\n"],
  ["-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0\r\n"],
  ['+44 20 7946 0100', "'+44 20 7946 0100\r\n"],
  ['-', '-\r\n'],
  ['-12.50', '-12.50\r\n'],
  ['Tern, Ltd', '"Tern, Ltd"\r\n'],
  [null, '\r\n']
])('%j is written so that no spreadsheet runs it', (value, line) => {
  expect(csvLine([value])).toBe(line)
})

test('whatever is written is read again to the letter, and nothing read by a spreadsheet begins a formula', () => {
  const cell = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '"', ',', '\n', '\r', '1', 'a', ' '))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      const [read = []]: string[][] = parse(csvLine(cells), { record_delimiter: '\r\n', relax_column_count: true })
      expect(read.map(csvWords)).toEqual(cells)
      for (const one of read) expect(/^[=@\t\r]./s.test(one) || /^[+-].*[^\d.,]/s.test(one)).toBe(false)
    })
  )
})
