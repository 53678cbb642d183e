import { expect, test } from 'vitest'
import { NEEDS, REGIONS, SECTORS, STAGES } from '../scheme/vocabulary.ts'
import { demoCatalogue } from '../search-support/demo-catalogue.factory.ts'
import { Answers, QUESTIONS, type Question } from './answers.ts'
import { type Asking, answeredWith, nextQuestion, remaining, SHARES } from './next-question.ts'

const catalogue = demoCatalogue()
const DAY = '2026-11-26'
const begin = (): Asking => ({ answers: Answers.parse({}), place: undefined, known: {}, day: DAY })

/** Draws the same businesses each time: a small generator with its seed. */
function drawing(seed: number) {
  let state = seed
  return <T>(list: readonly T[]): T | undefined => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return list[Math.floor((state / 4_294_967_296) * list.length)]
  }
}

const STAGES_AT: Readonly<Record<string, readonly string[]>> = {
  none: ['pre-start'],
  'under-1': ['start-up', 'difficulty'],
  '1-2': ['start-up', 'established', 'difficulty'],
  '3-4': ['established', 'difficulty', 'exiting'],
  '5+': ['established', 'established', 'difficulty', 'exiting']
}

/** One of a list, as often as the shares of businesses say. */
function drawn(draw: ReturnType<typeof drawing>, shares: Readonly<Record<string, number>> = {}): string {
  return draw(Object.entries(shares).flatMap(([code, share]) => Array.from({ length: share * 10 }, () => code))) ?? ''
}

function business(draw: ReturnType<typeof drawing>): Record<Question, string> {
  const age = drawn(draw, SHARES.age)
  return {
    need: draw(Object.keys(NEEDS)) ?? '',
    place: draw(Object.keys(REGIONS)) ?? '',
    sector: draw(Object.keys(SECTORS)) ?? '',
    size: drawn(draw, SHARES.size),
    age,
    stage: draw(STAGES_AT[age] ?? Object.keys(STAGES)) ?? ''
  }
}

test('the order of asking reaches the set that all six answers reach, with at most four asked on average', () => {
  const draw = drawing(20_261_126)
  const people = 150
  let [asked, same] = [0, 0]
  for (let n = 0; n < people; n += 1) {
    const answers = business(draw)
    let state = begin()
    for (let next = nextQuestion(catalogue, state); next; next = nextQuestion(catalogue, state)) {
      asked += 1
      state = answeredWith(state, next.question, answers[next.question])
    }
    const all = QUESTIONS.reduce((so_far, question) => answeredWith(so_far, question, answers[question]), begin())
    const [after, wanted] = [remaining(catalogue, state), remaining(catalogue, all)]
    // Nothing that fits is ever lost by asking less.
    expect(wanted.filter((at) => !after.includes(at))).toEqual([])
    if (after.length === wanted.length) same += 1
  }
  process.stdout.write(`questions asked: ${(asked / people).toFixed(2)}; the same set for ${same} of ${people}\n`)
  expect(asked / people).toBeLessThanOrEqual(4)
  expect(same / people).toBeGreaterThanOrEqual(0.95)
})

test('the first question is the one that narrows most, and a skipped one is not asked again', () => {
  const first = nextQuestion(catalogue, begin())
  expect(first?.question).toBe('need')
  const skipped = { ...begin(), answers: Answers.parse({ skip: 'need' }) }
  expect(nextQuestion(catalogue, skipped)?.question).not.toBe('need')
  const words = { ...begin(), answers: Answers.parse({ q: 'export to France' }) }
  expect(nextQuestion(catalogue, words)?.question).not.toBe('need')
})
