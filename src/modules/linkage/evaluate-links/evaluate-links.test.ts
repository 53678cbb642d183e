import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateLinks } from './evaluate-links.ts'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'link-evaluate-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

function file(name: string, lines: readonly string[], end = '\n'): string {
  const at = path.join(folder, name)
  fs.writeFileSync(at, lines.join(end) + end)
  return at
}

const run = (left: string, right: string, truth: string, learnFraction = 0) =>
  evaluateLinks({ left, right, truth, learnFraction }, () => {})

const WORDS = ['Harbour', 'Northwick', 'Tern', 'Copper', 'Willow', 'Granite', 'Meadow', 'Falcon', 'Juniper', 'Saxon']
const TRADES = ['Bakery', 'Joinery', 'Logistics', 'Laboratories', 'Brewery', 'Optics']
const pairs = WORDS.flatMap((word) => TRADES.map((trade) => `${word} ${trade}`))

const right = () =>
  file('right.csv', ['id,name,postcode', ...pairs.map((name, at) => `r${at},"${name} Limited",LS1 ${at % 9}AP`)])
const truth = () =>
  file('truth.csv', ['left_id,right_id', ...pairs.slice(0, 40).map((_, at) => `l${at},r${at}`), 'gone,r1'])

test.each([
  ['a left file without ids', 'name\nA', 'id,name\n1,A', 'left_id,right_id\n1,1', 'The left file has no column “id”'],
  [
    'a right file without names',
    'id,name\n1,A',
    'id,town\n1,A',
    'left_id,right_id\n1,1',
    'The right file has no column “name”'
  ],
  ['truth with other columns', 'id,name\n1,A', 'id,name\n1,A', 'a,b\n1,1', 'needs the columns left_id and right_id'],
  ['truth of other files', 'id,name\n1,A', 'id,name\n1,A', 'left_id,right_id\n7,8', 'No row of the truth file'],
  ['a row without an id', 'id,name\n,A', 'id,name\n1,A', 'left_id,right_id\n1,1', 'Row 2 of the left file has no id']
])('refuses %s, saying what is wrong', async (_what, left, rightText, truthText, words) => {
  const files = [file('a.csv', [left]), file('b.csv', [rightText]), file('c.csv', [truthText])] as const
  await expect(run(...files)).rejects.toThrow(words)
})

test('refuses a file that is not there', async () => {
  await expect(run(path.join(folder, 'nothing.csv'), right(), truth())).rejects.toThrow('There is no file')
})

test('links names written otherwise, from a file as a spreadsheet leaves it, and keeps out those not there', async () => {
  const written = pairs
    .slice(0, 40)
    .map((name, at) => `l${at};${at % 3 ? name.toUpperCase() : name.replace('r', 'rr')};`)
  const strangers = ['s1;Zenith Umbrellas Ltd;', 's2;"Quartz ""Old"" Holdings";']
  const left = file('left.csv', [`\ufeffID;Name;Postcode`, ...written, ...strangers, ';;'], '\r\n')
  const figures = await run(left, right(), truth())
  expect(figures).toMatchObject({
    left_rows: 42,
    right_rows: 60,
    truth_links: 40,
    truth_not_in_files: 1,
    evaluated_links: 40
  })
  expect(figures.blocking_recall).toBe(1)
  expect(figures.best_link.f1).toBeGreaterThan(0.97)
  expect(figures.best_link.f1).toBeGreaterThan(figures.exact_name.f1)
  expect(figures.bands.reduce((sum, { records }) => sum + records, 0)).toBeLessThanOrEqual(42)
})

test('what is learned from is not measured on', async () => {
  const left = file('left2.csv', ['id,name', ...pairs.slice(0, 40).map((name, at) => `l${at},${name}`)])
  const figures = await run(left, right(), truth(), 0.5)
  expect(figures.learned_links).toBeGreaterThan(5)
  expect(figures.evaluated_links + figures.learned_links).toBe(40)
  expect(figures.best_link.links).toBeLessThanOrEqual(figures.evaluated_links)
})

test('people are told apart by what else is known: dates with slips, names the wrong way round', async () => {
  const people = pairs.map((name, at) => [
    name.split(' ')[0],
    WORDS[at % 7],
    `19${50 + (at % 40)}0${1 + (at % 9)}1${at % 10}`,
    `S${1000 + at * 7}`
  ])
  const left = file('people-l.csv', [
    'id,given_name,surname,born,ref',
    ...people.map((row, at) => `l${at},${row.join(',')}`)
  ])
  const swapped = people.map(([given, surname, born, ref], at) =>
    at % 4 === 0
      ? [surname, given, born, ref]
      : at % 4 === 1
        ? [given, surname, born?.replace(/.$/, '9'), ref]
        : [given, surname, '', ref]
  )
  const other = file('people-r.csv', [
    'id,given_name,surname,born,ref',
    ...swapped.map((row, at) => `r${at},${row.join(',')}`)
  ])
  const all = file('people-t.csv', ['left_id,right_id', ...people.map((_, at) => `l${at},r${at}`)])
  const figures = await run(left, other, all)
  expect(figures.extra_columns).toEqual({ born: 'date', ref: 'text' })
  expect(figures.best_link.f1).toBeGreaterThan(0.97)
})
