import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isOpen } from '../scheme/is-open.ts'
import { demoCatalogue } from './demo-catalogue.factory.ts'
import { searchSupport } from './search-support.ts'
import { speaksOfExporting } from './speaks-of-exporting.ts'

const catalogue = demoCatalogue()
const DAY = '2026-11-26'
const found = (text: string, most = 10) =>
  searchSupport(catalogue, text)
    .map(({ at, because }) => ({ scheme: catalogue.schemes[at], because }))
    .filter(({ scheme }) => scheme && isOpen(scheme, DAY))
    .slice(0, most)
const keys = (text: string) => found(text).map(({ scheme }) => scheme?.slug)

const judged = fs
  .readFileSync(new URL('needs-judged.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [need = '', right = ''] = line.split('\t')
    return { need, right: right.split(',') }
  })

test('a hundred plain-words needs find nine in ten of the schemes that a person judged right, among the first ten', () => {
  expect(judged).toHaveLength(100)
  const every = new Set(catalogue.schemes.map(({ slug }) => slug))
  expect(judged.flatMap(({ right }) => right).filter((key) => !every.has(key))).toEqual([])
  const missed: string[] = []
  const recalls = judged.map(({ need, right }) => {
    const first = keys(need)
    const hit = right.filter((key) => first.includes(key))
    if (hit.length < right.length) missed.push(`${need}: ${right.filter((key) => !hit.includes(key)).join(', ')}`)
    return hit.length / right.length
  })
  const recall = recalls.reduce((sum, one) => sum + one, 0) / recalls.length
  process.stdout.write(`recall at 10: ${recall.toFixed(3)}\n${missed.join('\n')}\n`)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})

describe('says how it understood', () => {
  test('a plain word for an official one', () => {
    const [first] = found('money to hire an apprentice', 1)
    expect(first?.because).toContainEqual({ said: 'money', found: 'grant', how: 'other-word' })
  })
  test('a slip of the keyboard', () => {
    expect(keys('aprentice grnat')).toContain('apprenticeships')
    expect(found('patennt', 1)[0]?.because[0]).toMatchObject({ said: 'patennt', how: 'spelling' })
  })
  test('everyday things as what they are, and a country as a market', () => {
    const oven = found('our bakery oven broke and the bank will not lend us the money')
    expect(oven.slice(0, 2).map(({ scheme }) => scheme?.slug)).toEqual(['csg', 'growth-guarantee'])
    expect(oven.flatMap(({ because }) => because).filter(({ how }) => how === 'spelling')).toEqual([])
    expect(keys('we want to sell our cheese to germany').slice(0, 2)).toContain('export-academy')
  })
  test.each([
    ['we want to sell our cheese to germany', true],
    ['exporting for the first time', true],
    ['I want to import parts from china', false],
    ['a customer will not pay', false]
  ])('whether “%s” is to sell abroad: %s', (words, sells) => {
    expect(speaksOfExporting(words)).toBe(sells)
  })
  test('nothing for nothing', () => {
    expect(found('')).toEqual([])
    expect(found('qqqq zzzzzz')).toEqual([])
  })
})
