import { expect, test } from 'vitest'
import { cursor } from '../../src/platform/cursor.ts'

const KEY = '01a20a47-dc74-7f54-b0d1-7b3303096e10'
const reads = (when: 'moment' | 'day', text: string) => cursor(when).safeParse(text).success

test.each([
  `9999-99-99T99:99:99.999Z~${KEY}`,
  `2026-02-30T10:00:00.000Z~${KEY}`,
  `:::::::::::::::::::::~${KEY}`,
  `2026-11-23T10:00:00.000Z~${'-'.repeat(36)}`,
  `2026-11-23T10:00:00.000Z~${KEY}~${KEY}`,
  '2026-11-23T10:00:00.000Z',
  ''
])('what the database could not read is no place in a list: %s', (text) => {
  expect(reads('moment', text)).toBe(false)
})

test('where a page ended is one', () => {
  expect(reads('moment', `${new Date().toISOString()}~${KEY}`)).toBe(true)
  expect(reads('day', `2026-11-23~${KEY}`)).toBe(true)
  expect(reads('day', `2026-13-23~${KEY}`)).toBe(false)
})
