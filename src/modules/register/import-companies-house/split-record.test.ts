import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecords } from './read-records.ts'
import { splitRecord } from './split-record.ts'

test.each([
  ['a,b,,d', ['a', 'b', '', 'd']],
  ['"a","","b"', ['a', '', 'b']],
  ['"a ""b"" c","d"', ['a "b" c', 'd']],
  ['"a, b",c', ['a, b', 'c']],
  ['"x"",""y","z"', ['x","y', 'z']],
  ['"SS!"AS","b"', ['SS!"AS', 'b']]
])('splits %s', (record, fields) => expect(splitRecord(record, fields.length)).toEqual(fields))

test('waits while a quote is open, and refuses one in the middle when columns then do not fit', () => {
  expect(splitRecord('"a","b', 2)).toBeUndefined()
  expect(() => splitRecord('"a"b,"c"', 2)).toThrow()
})

const value = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '€'), maxLength: 6 })

test('reads back whatever was written, wherever the file is cut', async () => {
  const rows = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (given, size) => {
      const text = `"h1","h2","h3"\r\n${given.map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')}`
      const read: unknown[] = []
      for await (const records of readRecords(inPieces(Buffer.from(text), size)))
        for (const record of records) read.push('fields' in record ? record.fields : record)
      expect(read).toEqual([['h1', 'h2', 'h3'], ...given])
    }),
    { seed: 7, numRuns: 300 }
  )
})

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
