import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import { type Actor, openTx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { highestMarking } from './highest-marking.ts'
import { logReading } from './log-reading.ts'
import { markingInWords } from './marking-in-words.ts'
import { noHigherMarking } from './no-higher-marking.ts'
import { settleMarking } from './settle-marking.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const ANNA = '0190a000-0000-7000-8000-00000000000a'
const BASH = '0190a000-0000-7000-8000-00000000000b'
const TEAM = '0190a000-0000-7000-8000-0000000000f1'
const OTHER = '0190a000-0000-7000-8000-0000000000f2'
const anna = staff([], { id: ANNA, teams: [TEAM] })
const settle = (said: object, as: Actor = anna) =>
  inTransaction(ctxAs(engine, as), (tx) => settleMarking(tx, said, [TEAM]))

describe('what may be said', () => {
  test.each([
    [{ marking: 'SECRET' }, 'cannot be used here'],
    [{ handling: ['EYES ONLY'] }, 'cannot be used here'],
    [{ descriptors: 'GOSSIP' }, 'cannot be used here'],
    [{ handling: ['RECIPIENTS ONLY'] }, 'Name the people'],
    [{ handling: ['EMBARGOED'] }, 'An embargo needs the date'],
    [{ embargoedUntil: '2026-12-01T07:00' }, 'An embargo needs the date'],
    [{ marking: 'OFFICIAL-SENSITIVE', handling: ['FOR PUBLIC RELEASE'] }, 'cannot be sensitive'],
    [{ descriptors: ['MARKET SENSITIVE'] }, 'not for all of government']
  ])('%j is refused', async (said, words) => {
    await expect(settle(said)).rejects.toThrow(words)
  })

  test('nothing said is OFFICIAL and open to all of government', async () => {
    expect(await settle({})).toMatchObject({ marking: 'OFFICIAL', visible_to_teams: null, handling: [] })
  })

  test('lists come in the official order; an embargo is by the clocks of London', async () => {
    const kept = await settle({
      marking: 'OFFICIAL-SENSITIVE',
      handling: ['EMBARGOED', 'HMG USE ONLY'],
      descriptors: 'COMMERCIAL,MARKET SENSITIVE',
      embargoedUntil: '2026-07-01T07:00'
    })
    expect(markingInWords(kept)).toBe('OFFICIAL-SENSITIVE – HMG USE ONLY – EMBARGOED – MARKET SENSITIVE – COMMERCIAL')
    expect(kept.embargoed_until?.toISOString()).toBe('2026-07-01T06:00:00.000Z')
    expect(kept.visible_to_teams).toEqual([TEAM])
  })
})

describe('text with a higher marking', () => {
  test.each([
    'SECRET\nThe plan',
    'UK SECRET – the plan',
    'See the annex [TOP SECRET]',
    'So: TOP SECRET',
    'UK EYES ONLY'
  ])('%j is refused', (words) => expect(() => noHigherMarking({ words })).toThrow('may be kept here'))
  test.each([
    'They keep their recipe a trade secret',
    'Secretary of State',
    'A SECRETARIAT was set up',
    'Secret sauce',
    null
  ])('%j is not', (words) => expect(() => noHigherMarking({ words })).not.toThrow())
})

test('a page of several records carries the highest marking and everything said with it', () => {
  expect(highestMarking([])).toBe('OFFICIAL')
  expect(highestMarking(['OFFICIAL', 'OFFICIAL-SENSITIVE – COMMERCIAL', 'OFFICIAL-SENSITIVE – PERSONAL DATA'])).toBe(
    'OFFICIAL-SENSITIVE – COMMERCIAL – PERSONAL DATA'
  )
})

/** Whether an actor's keys open a row with these columns. */
async function opens(
  actor: Actor,
  row: {
    marking?: string
    handling?: string[]
    teams?: string[] | null
    people?: string[]
    privateTo?: string
    until?: string
  }
) {
  return inTransaction(ctxAs(engine, actor), async (tx) => {
    const { rows } = await sql<{ opens: boolean }>`select platform.readers_of(${row.marking ?? 'OFFICIAL'},
      ${row.handling ?? []}::text[], ${row.teams ?? null}::uuid[], ${row.people ?? []}::uuid[], ${row.privateTo ?? null})
      && platform.actor_reader_keys()
      and platform.embargo_is_over(${row.until ?? null}::timestamptz, ${row.people ?? []}::uuid[], platform.actor_id()) as opens`.execute(
      openTx(tx).db
    )
    return rows[0]?.opens
  })
}

describe('who may read', () => {
  const bash = staff([], { id: BASH, teams: [OTHER] })
  const overseer = staff(['sensitive.read-all'], { id: BASH, teams: [] })
  const partner: Actor = { ...bash, kind: 'partner' }

  test('OFFICIAL: everybody in government, nobody outside', async () => {
    expect(await opens(bash, {})).toBe(true)
    expect(await opens(partner, {})).toBe(false)
  })
  test('sensitive: its teams, the people named, and who oversees all', async () => {
    const row = { marking: 'OFFICIAL-SENSITIVE', teams: [TEAM] }
    expect(await opens(anna, row)).toBe(true)
    expect(await opens(bash, row)).toBe(false)
    expect(await opens(overseer, row)).toBe(true)
    expect(await opens(bash, { ...row, people: [BASH] })).toBe(true)
    expect(await opens(anna, { ...row, teams: null })).toBe(false)
  })
  test('recipients only: the people named, not their teams', async () => {
    const row = { marking: 'OFFICIAL-SENSITIVE', handling: ['RECIPIENTS ONLY'], teams: [TEAM], people: [BASH] }
    expect(await opens(anna, row)).toBe(false)
    expect(await opens(bash, row)).toBe(true)
  })
  test('private to its author is private to all', async () => {
    expect(await opens(overseer, { privateTo: ANNA })).toBe(false)
    expect(await opens(anna, { privateTo: ANNA })).toBe(true)
  })
  test('embargoed: until the time, the people named alone', async () => {
    expect(await opens(anna, { until: '2099-01-01T00:00Z', people: [BASH] })).toBe(false)
    expect(await opens(bash, { until: '2099-01-01T00:00Z', people: [BASH] })).toBe(true)
    expect(await opens(anna, { until: '2020-01-01T00:00Z', people: [BASH] })).toBe(true)
  })
})

test('reading sensitive matter is noted once, other reading is not', async () => {
  await inTransaction(ctxAs(engine, anna), async (tx) => {
    await logReading(tx, { kind: 'engagement', id: 'plain', marking: 'OFFICIAL' })
    await logReading(tx, { kind: 'engagement', id: 'sensitive', marking: 'OFFICIAL-SENSITIVE' })
    await logReading(tx, { kind: 'engagement', id: 'sensitive', marking: 'OFFICIAL-SENSITIVE' })
  })
  const { rows } = await withSession(engine, (session) =>
    session.query<{ subject_id: string }>(
      "select subject_id from platform.audit_event where event = 'sensitive-record.read'"
    )
  )
  expect(rows.map((row) => row.subject_id)).toEqual(['sensitive'])
})
