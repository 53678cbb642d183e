import fs from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, theSystem } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { isOpen } from '../scheme/is-open.ts'
import { importSupport } from './import-support.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const importer = () => ctxAs(engine, theSystem('scheme.import'))
const FOLDER = new URL('../../../../seeds/demo/support/', import.meta.url)
const textOf = (name: string) => {
  const bytes = fs.readFileSync(new URL(name, FOLDER))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
const bringIn = (name: string) => importSupport(importer(), { name, text: textOf(name) })
const schemesHeld = () =>
  withSession(
    engine,
    async (s) => (await s.query<{ n: number }>('select count(*)::int n from support.scheme')).rows[0]?.n
  )

describe('refused, with nothing brought in', () => {
  test('without the permission', async () => {
    await expect(importSupport(ctxAs(engine, publicActor()), { name: 'x', text: '[]' })).rejects.toThrow('permission')
  })
  test.each([
    ['a file of no kind we know', '{"hello":1}', 'of no kind we know'],
    ['a list with other columns', 'a,b\n1,2', 'of no kind we know'],
    ['a file that breaks off', '[{"business_support_identifier": "1"', 'not well formed'],
    [
      'a row with a value nobody knows',
      JSON.stringify([
        { ...JSON.parse(textOf('govuk-business-support-schemes-2013-odd-ids.json.gz'))[0], stages: ['later'] }
      ]),
      'Row 1, stages.0: “later” is none of pre-start'
    ],
    [
      'a scheme that says too little',
      JSON.stringify({ layout: 'sector-office-schemes-1', source: 'desk', schemes: [{ key: 'a', title: 'A' }] }),
      'Row 1, title: Enter what it is called'
    ],
    ['a line that is not name and value', '- id: r1\n  title "no colon"', 'Line 2 is not']
  ])('%s', async (_what, text, words) => {
    const before = await schemesHeld()
    await expect(importSupport(importer(), { name: 'x', text })).rejects.toThrow(words)
    expect(await schemesHeld()).toBe(before)
  })
})

describe('every file', () => {
  test.each([
    ['schemes-2026.json', 154, 0],
    ['govuk-business-support-schemes-2013-odd-ids.json.gz', 375, 0],
    ['ukri-funding-opportunities-to-2022-02.json.gz', 619, 0],
    ['cornwall-growth-hub-factsheet-2020.json.gz', 38, 0],
    ['coronavirus-business-support-schemes-2020.json.gz', 15, 0],
    ['business-finance-support-scheme-example-2016.json.gz', 1, 0],
    ['next-steps-for-your-business-2026.yml.gz', 31, 0],
    ['licences-by-industry-and-nation-2023.csv.gz', 394, 12],
    ['business-finance-support-finder-schema-2026.json.gz', 0, 0]
  ])('%s comes in whole: %i schemes, %i set aside', async (name, schemes, aside) => {
    const result = await bringIn(name)
    expect({ added: result.added, aside: result.set_aside.length }).toEqual({ added: schemes, aside })
  })

  test('of the grant schemes, those for businesses; every other row is named with its reason', async () => {
    const result = await bringIn('government-grant-schemes-2016-17.csv.gz')
    expect(result.added + result.set_aside.length).toBe(1207)
    expect(result.added).toBeGreaterThan(60)
    expect(result.set_aside[0]).toEqual({
      row: 2,
      what: 'EU Referendum voter registration',
      why: 'Not for businesses: its recipients are Civil Society'
    })
  })

  test('again changes nothing; near-duplicates wait for a person', async () => {
    expect(await bringIn('schemes-2026.json')).toMatchObject({ added: 0, changed: 0, unchanged: 154 })
    const pairs = await withSession(engine, (s) =>
      s.query<{ a: string; b: string }>(
        'select a.title a, b.title b from support.likely_duplicate d join support.scheme a on a.id = d.scheme_id join support.scheme b on b.id = d.other_id'
      )
    )
    expect(pairs.rows.length).toBeGreaterThan(20)
  })

  test('what a source says differently is changed, and what it said before is kept', async () => {
    const feed = JSON.parse(textOf('schemes-2026.json'))
    feed.schemes[0].summary = 'Lowers the Corporation Tax of companies that work on new science, or pays a credit.'
    const changed = await importSupport(importer(), { name: 'feed.json', text: JSON.stringify(feed) })
    expect(changed).toMatchObject({ changed: 1, unchanged: 153 })
  })
})

test('nothing of a historic source is open on any day, and licences and next steps carry their dates', async () => {
  const { schemes } = await loadCatalogue(ctxAs(engine, publicActor()))
  expect(schemes.length).toBeGreaterThan(1500)
  const historic = schemes.filter(({ historic }) => historic)
  expect(historic.length).toBeGreaterThan(1000)
  for (const day of ['2013-09-10', '2016-06-01', '2020-06-01', '2026-11-26'])
    expect(historic.filter((scheme) => isOpen(scheme, day))).toEqual([])
  expect(schemes.find(({ slug }) => slug.startsWith('register-for-corporation-tax'))?.lastCheckedOn).toBe('2026-04-15')
})
