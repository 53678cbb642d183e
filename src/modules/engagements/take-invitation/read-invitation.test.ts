import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readInvitation } from './read-invitation.ts'

type Expected = Record<string, [string, string | null, string?][] | { first: string; count: number }>

const NOW = new Date('2026-11-23T10:00:00Z')
const folder = new URL('fixtures/', import.meta.url)
const expected: Expected = JSON.parse(fs.readFileSync(new URL('expected.json', folder), 'utf8'))
const read = (name: string) => readInvitation(fs.readFileSync(new URL(`${name}.ics`, folder), 'utf8'), NOW)

const plain = (moment: Date | null) => moment?.toISOString().replace('.000Z', 'Z') ?? null

describe('calendar files of many programs, at the right moment in London', () => {
  test('there are fifty of them', () => expect(Object.keys(expected)).toHaveLength(50))

  test.each(Object.keys(expected))('%s', (name) => {
    const wanted = expected[name] ?? []
    const found = read(name).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    if (!Array.isArray(wanted)) {
      expect(plain(found[0]?.startsAt ?? null)).toBe(wanted.first)
      expect(found.length).toBeGreaterThanOrEqual(wanted.count - 2)
      expect(found.length).toBeLessThanOrEqual(wanted.count + 2)
      return
    }
    expect(
      found.map((one) => [plain(one.startsAt), plain(one.endsAt), ...(one.cancelled ? ['cancelled'] : [])])
    ).toEqual(wanted)
    expect(new Set(found.map((one) => one.uid + one.recurrence)).size).toBe(found.length)
  })

  test('the words come through whole, and the people by their address', () => {
    expect(read('google-accents-and-emoji')[0]?.title).toBe('Café with Zoë Müller-Łukasz ☕')
    expect(read('outlook-long-folded-line')[0]?.title).toContain('business, energy, science and health')
    expect(read('apple-no-title')[0]?.title).toBe('Meeting without a title')
    expect(read('exchange-london-winter')[0]).toMatchObject({
      organiser: 'wren.ls@example.gov.uk',
      attendees: [{ email: 'ada@tern.example', name: 'Ada Tern' }],
      place: '1 Victoria Street, London'
    })
  })

  test.each([
    '',
    'Dear all, see you at ten',
    'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR'
  ])('what is none is refused in words: %j', (text) =>
    expect(() => readInvitation(text, NOW)).toThrow(/calendar file|no event|no UID/)
  )
})
