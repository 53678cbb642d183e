import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { loadSicRules } from './load-sic-rules.ts'
import { type SicRules, sectorOfSic } from './sector-of-sic.ts'

let engine: Engine
let rules: SicRules
beforeAll(async () => {
  engine = await freshDatabase()
  rules = await loadSicRules(ctxAs(engine, publicActor()))
})
afterAll(() => engine.close())

const sectors = (...codes: string[]) =>
  sectorOfSic(codes, rules).map(({ sector, prefix, primary }) => `${primary ? '*' : ''}${sector} ${prefix}`)

test.each([
  ['a code in no sector', ['01110'], []],
  ['a code that is no code', ['none', '', '123', '1234567'], []],
  ['clean energy, which no code shows', ['35110'], []],
  ['games, inside creative, inside digital', ['62011'], ['*CI 62011', 'DT 62']],
  ['other information technology', ['62090'], ['*DT 62']],
  ['biotechnology research: life sciences over digital over services', ['72110'], ['*LS 7211', 'DT 721', 'PBS 72']],
  ['other scientific research', ['72190'], ['*DT 721', 'PBS 72']],
  ['social science research', ['72200'], ['*PBS 72']],
  ['architects, creative inside services', ['71111'], ['*CI 7111', 'PBS 71']],
  ['engineers, digital inside services', ['71121'], ['*DT 7112', 'PBS 71']],
  ['testing, digital inside services', ['71200'], ['*DT 712', 'PBS 71']],
  ['advertising, creative inside services', ['73110'], ['*CI 731', 'PBS 73']],
  ['electromedical equipment, life sciences inside manufacturing', ['26600'], ['*LS 266', 'AM 26']],
  ['electronic components, digital inside manufacturing', ['26110'], ['*DT 261', 'AM 26']],
  ['consumer electronics, digital inside manufacturing', ['26400'], ['*DT 264', 'AM 26']],
  ['batteries, a frontier industry of manufacturing', ['27200'], ['*AM 272']],
  ['fibre optic cable, digital inside manufacturing', ['27310'], ['*DT 2731', 'AM 27']],
  ['other wires, digital inside manufacturing', ['27320'], ['*DT 2732', 'AM 27']],
  ['other electrical equipment', ['27900'], ['*DT 279', 'AM 27']],
  ['fighting vehicles, defence inside manufacturing', ['30400'], ['*DF 304', 'AM 30']],
  ['weapons', ['25400'], ['*DF 254']],
  ['steel, which is foundational', ['24100'], ['*FI 241']]
])('%s', (_words, codes, expected) => {
  expect(sectors(...codes)).toEqual(expected)
})

test.each([
  ['20130', 'AM', 'FI'],
  ['58110', 'CI', 'DT'],
  ['60100', 'CI', 'DT']
])(
  '%s is claimed by two sectors at one length: the recorded choice decides, at half the confidence, and says why',
  (code, chosen, other) => {
    const [first, second] = sectorOfSic([code], rules)
    expect(first).toMatchObject({ sector: chosen, primary: true, confidence: 0.3 })
    expect(first?.note).toContain('Set locally')
    expect(second).toMatchObject({ sector: other, primary: false, confidence: 0.3 })
  }
)

test('59 is claimed twice, but film has a longer match of its own', () => {
  expect(sectors('59111')).toEqual(['*CI 591', 'DT 59'])
  expect(sectorOfSic(['59111'], rules)[0]).toMatchObject({ frontier: 'CI:film-and-tv', note: null })
})

test('without a recorded choice nothing is primary, and the clash is said', () => {
  const found = sectorOfSic(['58110'], { ...rules, choices: new Map() })
  expect(found.map(({ primary }) => primary)).toEqual([false, false])
  expect(found[0]?.note).toBe('Two sectors claim this code, and nobody has chosen between them')
})

test('303 names two frontier industries: both are kept, and neither is claimed to be the one', () => {
  const [match] = sectorOfSic(['30300'], rules)
  expect(match).toMatchObject({ sector: 'AM', prefix: '303', kind: 'frontier', frontier: null })
  expect(match?.frontiers.map(({ name }) => name)).toEqual(['Aerospace manufacturing', 'Space'])
})

test('of several codes the longest match is primary, whichever comes first; of equal ones, the first given', () => {
  expect(sectors('62090', '69102')).toEqual(['*PBS 691', 'DT 62'])
  expect(sectors('69102', '62090')).toEqual(['*PBS 691', 'DT 62'])
  expect(sectors('62090', '64209')).toEqual(['*FS 642', 'DT 62'])
  expect(sectors('62090', '77110')[0]).toBe('*DT 62')
  expect(sectors('77110', '62090')[0]).toBe('*PBS 77')
})

test('a lost leading zero and punctuation do not change what a code means', () => {
  expect(sectors('62.01/1')).toEqual(['*CI 62011', 'DT 62'])
  expect(sectors('2100')).toEqual([])
})

test('a head office is in services by its code, with a doubt', () => {
  expect(sectorOfSic(['70100'], rules)[0]).toMatchObject({
    sector: 'PBS',
    confidence: 0.3,
    note: 'Head offices of every kind of business give this code.'
  })
})

test('every match shows its basis and a confidence between 0 and 1', () => {
  for (const { prefix } of rules.prefixes) {
    for (const match of sectorOfSic([prefix.padEnd(5, '0')], rules)) {
      expect(match.basis).toBe('SIC')
      expect(match.confidence).toBeGreaterThan(0)
      expect(match.confidence).toBeLessThan(1)
    }
  }
})
