import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOpen } from '../scheme/is-open.ts'
import { NEEDS, type Need, REGIONS, SECTORS, SIZES, STAGES } from '../scheme/vocabulary.ts'
import { demoCatalogue } from '../search-support/demo-catalogue.factory.ts'
import { searchSupport } from '../search-support/search-support.ts'
import { AGE_CODES, Answers } from './answers.ts'
import { factsFrom, nationOfRegion } from './facts-from.ts'
import type { Match } from './match.ts'
import { matchSupport } from './match-support.ts'

const catalogue = demoCatalogue()
const isNeed = (code: string): code is Need => Object.hasOwn(NEEDS, code)
const anyNeed = fc.constantFrom(undefined, ...Object.keys(NEEDS).filter(isNeed))
const maybeOf = (codes: readonly string[]) => fc.option(fc.constantFrom(...codes), { nil: undefined })
const anyFacts = fc
  .record({
    sector: maybeOf(Object.keys(SECTORS)),
    size: maybeOf(Object.keys(SIZES)),
    age: maybeOf(AGE_CODES),
    stage: maybeOf(Object.keys(STAGES)),
    region: maybeOf(Object.keys(REGIONS))
  })
  .map(({ region, ...said }) =>
    factsFrom(
      Answers.parse(said),
      region ? { region, nation: nationOfRegion(region), authorities: undefined } : undefined
    )
  )
const anyWords = fc.constantFrom('', 'export', 'money to hire an apprentice', 'qwertyuiop')
const anyDay = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })

const plainOrder = (list: readonly Match[]) =>
  [...list].sort((a, b) => b.fit - a.fit || (a.scheme.slug < b.scheme.slug ? -1 : 1))

test('whoever asks, whatever they say: nothing closed is shown, nothing is lost, the best fit comes first, equals by slug', () => {
  fc.assert(
    fc.property(anyFacts, anyNeed, anyWords, anyDay, (facts, need, words, date) => {
      const day = date.toISOString().slice(0, 10)
      const { fits, cannotTell, nearMisses, ruledOut } = matchSupport(catalogue, facts, { words, need, day })
      for (const list of [fits, cannotTell, nearMisses]) expect(list).toEqual(plainOrder(list))
      const shown = [...fits, ...cannotTell, ...nearMisses]
      expect(shown.filter(({ scheme }) => !isOpen(scheme, day))).toEqual([])
      for (const [list, verdict] of [
        [fits, 1],
        [cannotTell, 0],
        [nearMisses, -1]
      ] as const)
        expect(list.every(({ why }) => why.verdict === verdict)).toBe(true)
      const meetIt = catalogue.schemes.filter((one) => isOpen(one, day) && (!need || one.needs.includes(need)))
      if (!words) expect(shown.length + ruledOut).toBe(meetIt.length)
    }),
    { numRuns: 200 }
  )
})

test('of those the words lead to, the likest come first when nothing else is known', () => {
  const asked = { words: 'money to hire an apprentice', need: undefined, day: '2026-11-26' }
  const { cannotTell, fits } = matchSupport(catalogue, {}, asked)
  const best = searchSupport(catalogue, asked.words).find(({ at }) => {
    const scheme = catalogue.schemes[at]
    return scheme && isOpen(scheme, asked.day)
  })
  expect([...fits, ...cannotTell].slice(0, 5).map(({ at }) => at)).toContain(best?.at)
})

test('who settles a bill in dispute comes before help that fits for certain and answers something else', () => {
  const inLeeds = factsFrom(Answers.parse({}), { region: 'TLE', nation: 'england', authorities: undefined })
  const asked = (words: string) => matchSupport(catalogue, inLeeds, { words, need: undefined, day: '2026-11-27' })
  const bill = asked('my energy bill has doubled and the supplier will not talk to us')
  expect(bill.fits.length).toBeGreaterThan(0)
  expect(bill.mayFitFirst).toBe(true)
  expect(bill.cannotTell[0]?.scheme.title).toContain('Energy Ombudsman')
  expect(asked('loan for a new oven').mayFitFirst).toBe(false)
  expect(asked('').mayFitFirst).toBe(false)
})
