import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareRecords } from '../compare/compare-records.ts'
import { COMPARISONS } from '../compare/levels.ts'
import { type StandardRecord, standardRecord } from '../compare/standard-record.ts'
import { keysOf } from '../keys/keys-of.ts'
import { measureOf } from '../score/measure-of.ts'
import { SHIPPED_MODEL } from '../score/shipped-model.ts'
import { weighPair } from '../score/weigh-pair.ts'
import { compareSql, weighSql } from './compare-sql.ts'
import { keysSql } from './keys-sql.ts'
import { takeApart } from './take-apart.ts'

/** The two forms of keys and comparison, the program's and DuckDB's, on records made to be awkward. */

let state = 20261126
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 4294967296
}
const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0]

const WORDS = [
  'Harbour',
  'Bakery',
  'BAKERIES',
  'Tern',
  'St.',
  "Sainsbury's",
  'A',
  'B',
  '&',
  'Co',
  'Company',
  'Holdings',
  'Group',
  'UK',
  '(UK)',
  'United Kingdom',
  'No.2',
  'II',
  '3',
  'Four',
  'Ærø',
  'Straße',
  'Zoë',
  'Services',
  'Service',
  'the',
  'of',
  'Northwick',
  'Northwik',
  'Engineering',
  'Enginering',
  'P.L.C.',
  'T-Shirt',
  'Tshirt',
  '2000',
  'Łódź',
  '日本'
] as const
const FORMS = ['Limited', 'LTD', 'Ltd.', 'PLC', 'LLP', 'Public Limited Company', '', '', 'Cyf'] as const
const POSTCODES = ['LS1 4AP', 'ls14ap', 'LS1 4AQ', 'EH1 1YZ', 'EC1A 1BB', '', '4011', 'W1A 0AX', 'LS2 4AP'] as const
const STREETS = [
  '12 High Street, Leeds',
  '12 high st Leeds',
  'Unit 4, The Mill, Mill Lane',
  '4 Mill Lane',
  '',
  '99 Queen’s Road, Leeds LS1 4AP',
  'Flat 1a 7 King Street'
] as const
const NUMBERS = [
  '01234567',
  '1234567',
  '1234568',
  'SC123',
  'SC000123',
  'n/a',
  '',
  '00000000',
  'No 3245288',
  'OC 301234'
] as const
const SICS = ['62012', '1110', '62012 62020', '01110; 62090', '', '1', '47110'] as const

const name = () =>
  [...Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(WORDS)), pick(FORMS)].join(' ').trim()

type Raw = {
  id: string
  name: string
  previous: string[]
  number: string
  address: string
  postcode: string
  sic: string
}
const record = (id: string): Raw => ({
  id,
  name:
    random() < 0.06
      ? `${name()} trading as ${name()}`
      : random() < 0.06
        ? `Bioindustry Association (BIA) ${pick(FORMS)}`
        : name(),
  previous: random() < 0.2 ? [name(), name()] : [],
  number: pick(NUMBERS),
  address: pick(STREETS),
  postcode: pick(POSTCODES),
  sic: pick(SICS)
})
const lefts = Array.from({ length: 90 }, (_, at) => record(`l${at}`))
const rights = Array.from({ length: 90 }, (_, at) => record(`r${at}`))
const standard = ({ name, previous, number, address, postcode, sic }: Raw) =>
  standardRecord({ name, previousNames: previous, number, address, postcode, sic: [sic] })

let folder: string
let db: DuckDBConnection
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'two-forms-'))
  const write = (file: string, rows: readonly Raw[]) => {
    const line = (row: Raw) =>
      [row.id, row.name, row.previous.join('|'), row.number, row.address, row.postcode, row.sic]
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(',')
    fs.writeFileSync(
      path.join(folder, file),
      `id,name,previous_names,number,address,postcode,sic\n${rows.map(line).join('\n')}\n`
    )
    return path.join(folder, file)
  }
  db = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  await takeApart(db, { left: write('l.csv', lefts), right: write('r.csv', rights) })
})
afterAll(() => {
  db.closeSync()
  fs.rmSync(folder, { recursive: true })
})

const rows = async (query: string) => (await db.runAndReadAll(query)).getRowObjectsJson()

test('names and places are taken apart alike', async () => {
  const named = await rows(
    `select x.id, t.folded, t.core, t.joined, t.form, t.initials, t.figures from named n join name_text t using (text_id) join raw x using (side, rec) order by n.side, n.rec, n.alias`
  )
  const ours = [...lefts, ...rights].flatMap((raw) =>
    standard(raw).names.map(({ folded, core, joined, form, initials, figures }) => ({
      id: raw.id,
      folded,
      core: [...core],
      joined,
      form,
      initials,
      figures
    }))
  )
  expect(named).toEqual(ours)
  const placed = await rows(
    'select x.id, p.number, c.sic, p.postcode, p.sector, p.district, p.area, p.house, t.street from placed p join place_text t using (street_id) join sic_text c using (sic_id) join raw x using (side, rec) order by p.side, p.rec'
  )
  expect(placed).toEqual(
    [...lefts, ...rights].map((raw) => {
      const { number, sic, place } = standard(raw)
      return { id: raw.id, number, sic: [...sic], ...place, street: [...place.street] }
    })
  )
})

test('keys are the same', async () => {
  for (const statement of keysSql((kind, what) => `('${kind}:' || ${what})`)) await db.run(statement)
  const keyed = await rows(
    'select x.id, list_sort(list(k.h)) as keys from keyed k join raw x using (side, rec) group by x.id order by x.id'
  )
  const ours = [
    ...lefts.map((raw) => ({ id: raw.id, keys: keysOf(standard(raw), 'sought') })),
    ...rights.map((raw) => ({ id: raw.id, keys: keysOf(standard(raw), 'held') }))
  ]
  const sorted = (all: readonly { id: unknown; keys: unknown }[]) =>
    Object.fromEntries(all.map(({ id, keys }) => [String(id), Array.isArray(keys) ? [...keys].map(String).sort() : []]))
  expect(sorted(keyed.map(({ id, keys }) => ({ id, keys })))).toEqual(sorted(ours))
})

test('every pair compares and weighs alike', async () => {
  await db.run(
    "create table pair as select a.rec as l, b.rec as r from raw a, raw b where a.side = 'l' and b.side = 'r'"
  )
  for (const statement of compareSql(SHIPPED_MODEL)) await db.run(statement)
  const compared = await rows(
    `select l, r, ${COMPARISONS.join(', ')}, ${weighSql(SHIPPED_MODEL)} as bits from compared order by l, r`
  )
  const ours = comparedHere()
  expect(compared.length).toBe(lefts.length * rights.length)
  const differing = compared.flatMap((row, at) => {
    const own = ours[at]
    const same =
      own &&
      COMPARISONS.every((one) => Number(row[one]) === own.compared[one]) &&
      Math.abs(Number(row.bits) - own.bits) < 1e-6
    return same
      ? []
      : [{ theirs: row, ours: own?.compared, left: lefts[Number(row.l) - 1], right: rights[Number(row.r) - 1] }]
  })
  expect(differing.slice(0, 3)).toEqual([])
  expect(new Set(compared.map((row) => row.name)).size).toBeGreaterThan(9)
  expect(new Set(compared.map((row) => row.place)).size).toBeGreaterThan(6)
})

function comparedHere() {
  const [ls, rs] = [lefts.map(standard), rights.map(standard)]
  const counts = new Map<string, number>()
  const words = ({ names }: StandardRecord) => new Set(names.flatMap(({ core }) => core))
  for (const one of rs) for (const word of words(one)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const measure = measureOf(SHIPPED_MODEL, rs.length, (word) => counts.get(word) ?? 1)
  return ls.flatMap((left) =>
    rs.map((right) => {
      const compared = compareRecords(left, right, measure)
      return { compared, bits: weighPair(compared, SHIPPED_MODEL) }
    })
  )
}
