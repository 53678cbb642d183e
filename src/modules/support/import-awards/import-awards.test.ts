import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { recordBusiness } from '../../register/index.ts'
import { ledgerFacts, periodBegins } from '../ledger-pages/ledger-facts.ts'
import { money } from '../ledger-pages/money.ts'
import { pivotAwards } from '../ledger-pages/pivot-awards.ts'
import { importAwards } from './import-awards.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
  await recordBusiness(ctxAs(engine, staff(['business.record', 'business.read'])), {
    name: 'Pellworm Precision Castings',
    kind: 'other',
    sicCodes: [],
    postcode: 'LS1 4AP'
  })
})
afterAll(() => engine.close())

const importer = () => ctxAs(engine, theSystem('ledger.import', 'business.match', 'business.read'))
const reader = () => ctxAs(engine, staff(['ledger.read']))
const HEAD = 'key,kind,sector,region,body,amount,currency,year,awarded_on,recipient,number,postcode,scheme,mfa'
const file = (...rows: string[]) => ({
  source: 'test',
  title: 'A test',
  asOf: '2026-11-01',
  text: [HEAD, ...rows, ''].join('\n')
})

describe('refused, with nothing brought in', () => {
  test('without the permission', async () => {
    await expect(importAwards(ctxAs(engine, publicActor()), file())).rejects.toThrow('permission')
    await expect(
      pivotAwards(ctxAs(engine, publicActor()), { rows: 'kind', columns: 'year', currency: 'GBP' })
    ).rejects.toThrow('permission')
  })
  test.each([
    ['a,b\n1,2', 'no file of awards'],
    [`${HEAD}\nk1,grant,AM,TLE,Innovate UK,about ten,GBP,2025,,,,,,`, 'Row 2, amount: “about ten” is no amount'],
    [`${HEAD}\nk1,gift,AM,TLE,Innovate UK,10,GBP,2025,,,,,,`, 'Row 2, kind'],
    [
      `${HEAD}\nk1,grant,,,X,10,GBP,2025,,,,,,\nk1,grant,,,X,10,GBP,2025,,,,,,`,
      'Row 3, key: “k1” stands in the file twice'
    ]
  ])('%j', async (text, words) => {
    await expect(importAwards(importer(), { ...file(), text })).rejects.toThrow(words)
    const kept = await withSession(engine, (s) => s.query<{ n: number }>('select count(*)::int n from support.award'))
    expect(kept.rows[0]?.n).toBe(0)
  })
})

test('awards are linked, flagged over the limit by group, and replaced as a whole when the source says more', async () => {
  const firm = 'Pellworm Precision Castings,,LS1 4AP'
  const rows = [
    `a,grant,AM,TLE,Innovate UK,200000.10,GBP,2025,2025-06-01,${firm},SMART,yes`,
    `b,grant,AM,TLE,Leeds,120000,GBP,2026,2026-05-01,${firm},,yes`,
    `c,loan,,,Leeds,50,EUR,2026,,,,,,no`
  ]
  await importAwards(importer(), file(...rows.slice(0, 1)))
  const result = await importAwards(importer(), file(...rows))
  expect(result).toMatchObject({ rows: 3, linked: 2 })
  const { subsidies, completeness } = await ledgerFacts(reader())
  expect(subsidies).toMatchObject([{ name: 'Pellworm Precision Castings', amount: 32_000_010n, over: true }])
  expect(completeness.find(({ body }) => body === 'Leeds')).toMatchObject({
    awards: 2,
    sector: 1,
    region: 1,
    linked: 1
  })
  const pivot = await pivotAwards(reader(), { rows: 'body', columns: 'region', currency: 'GBP' })
  expect(pivot.total).toEqual({ amount: 32_000_010n, awards: 2 })
  expect(pivot.currencies.map(({ currency }) => currency)).toEqual(['EUR', 'GBP'])
})

test('every cut of any awards comes to the same, to the penny, with the unknown in sight', async () => {
  const pick = (values: string[]) => fc.constantFrom(...values)
  const award = fc.record({
    kind: pick(['grant', 'loan', '']),
    sector: pick(['AM', 'food', '']),
    region: pick(['TLE', 'TLM', '']),
    body: pick(['A', 'B, and C']),
    pence: fc.bigInt({ min: -99_999_999_999n, max: 999_999_999_999n }),
    year: pick(['2024', '2025'])
  })
  await fc.assert(
    fc.asyncProperty(fc.array(award, { minLength: 1, maxLength: 25 }), async (awards) => {
      const text = awards.map(({ kind, sector, region, body, pence, year }, at) => {
        const digits = (pence < 0n ? -pence : pence).toString().padStart(3, '0')
        const amount = `${pence < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
        return `k${at},${kind},${sector},${region},"${body}",${amount},GBP,${year},,,,,,no`
      })
      await importAwards(importer(), file(...text))
      const whole = awards.reduce((sum, { pence }) => sum + pence, 0n)
      for (const [rows, columns] of [
        ['kind', 'sector'],
        ['region', 'body'],
        ['body', 'year'],
        ['sector', 'sector']
      ] as const) {
        const pivot = await pivotAwards(reader(), { rows, columns, currency: 'GBP' })
        const cells = pivot.rows.flatMap((row) => pivot.columns.map((column) => pivot.cell(row.key, column.key).amount))
        const sum = (list: readonly bigint[]) => list.reduce((total, one) => total + one, 0n)
        expect(pivot.total.amount).toBe(whole)
        expect(sum(pivot.rows.map(({ total }) => total.amount))).toBe(whole)
        expect(sum(pivot.columns.map(({ total }) => total.amount))).toBe(whole)
        if (rows !== columns) expect(sum(cells)).toBe(whole)
        expect(pivot.rows.some(({ words }) => words === 'Unknown')).toBe(
          awards.some((one) => rows !== 'body' && one[rows] === '')
        )
      }
    }),
    { numRuns: 6 }
  )
}, 60_000)

test('words and periods', () => {
  expect([money(123_450n, 'GBP'), money(-5n, 'GBP'), money(100n, 'CHF')]).toEqual(['£1,234.50', '−£0.05', 'CHF 1'])
  expect([periodBegins('2026-11-26'), periodBegins('2026-03-31'), periodBegins('2026-04-01')]).toEqual([
    '2024-04-01',
    '2023-04-01',
    '2024-04-01'
  ])
})
