import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { speakPlainly } from './speak-plainly.ts'

const said = z.config().localeError
beforeAll(speakPlainly)
afterAll(() => z.config({ localeError: said }))

const wordsOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

describe('a schema that says nothing itself', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['a number too big', z.coerce.number().int().max(26), '90', 'Enter 26 or less'],
    ['a number too small', z.coerce.number().min(1), '0', 'Enter 1 or more'],
    ['no number', z.coerce.number(), 'many', 'Enter a number'],
    ['part of a number', z.number().int(), 1.5, 'Enter a whole number'],
    ['nothing', z.string(), undefined, 'Fill this in'],
    ['an empty box', z.string().min(1), '', 'Fill this in'],
    ['too few characters', z.string().min(10), 'short', 'Write at least 10 characters'],
    ['too many characters', z.string().max(3), 'long', 'Use 3 characters or fewer'],
    ['none chosen', z.array(z.string()).min(1), [], 'Choose at least one'],
    ['none of the choices', z.enum(['lock', 'leave']), 'sell', 'Choose one of these: lock, leave'],
    ['no day', z.iso.date(), '31/31/2026', 'Enter a day that exists, like 2027-03-27'],
    ['no address', z.email(), 'nobody', 'Enter an e-mail address, like name@example.com'],
    ['no key', z.uuid(), 'x', 'Choose one from those there are']
  ])('of %s speaks in plain words', (_what, schema, value, words) => {
    expect(wordsOf(schema, value)).toBe(words)
  })
  test('leaves the words of one that does', () => {
    expect(wordsOf(z.string({ error: 'Say why' }), undefined)).toBe('Say why')
  })
})
