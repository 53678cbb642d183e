import type { BusinessFacts } from '../eligibility/business-facts.ts'
import { notRuledOut } from '../eligibility/compile-schemes.ts'
import type { FactName } from '../eligibility/expression.ts'
import { whatIf } from '../eligibility/what-if.ts'
import type { Catalogue } from '../load-catalogue/catalogue.ts'
import { AGES, NEEDS, REGIONS, SECTORS, SIZES, STAGES } from '../scheme/vocabulary.ts'
import { AGE_CODES, Answers, QUESTIONS, type Question } from './answers.ts'
import { factsFrom, type KnownPlace, nationOfRegion, STAGES_AT_AGE } from './facts-from.ts'
import { relevantSchemes } from './match-support.ts'

export type Asking = { answers: Answers; place: KnownPlace | undefined; known: BusinessFacts; day: string }
export type NextQuestion = { question: Question; before: number; after: number }

// Less than this many schemes taken away, on average, is not worth a question.
const WORTH_ASKING = 0.25

/** Rough shares of businesses by size and by age, in hundredths (after the Business Population Estimates); the rest as equal. */
export const SHARES: Readonly<Partial<Record<Question, Readonly<Record<string, number>>>>> = {
  size: { '0': 70, '1-9': 24, '10-49': 4.5, '50-249': 1.1, '250-499': 0.2, '500+': 0.2 },
  age: { none: 15, 'under-1': 12, '1-2': 18, '3-4': 15, '5+': 40 }
}

const keys = <T extends object>(list: T) => Object.keys(list)
const CHOICES: Readonly<Record<Question, readonly string[]>> = {
  need: keys(NEEDS),
  place: keys(REGIONS),
  sector: keys(SECTORS),
  size: keys(SIZES),
  age: keys(AGES),
  stage: keys(STAGES)
}

/**
 * The question whose answer is expected to leave the fewest schemes; nothing when no answer is likely to take one away.
 * Answers are weighed by how common they are among businesses, so that nobody is asked what matters to one firm in a
 * thousand: that firm is told “cannot tell” beside the scheme, and may answer if it likes. Known facts are not asked.
 */
export function nextQuestion(catalogue: Catalogue, asking: Asking): NextQuestion | undefined {
  const facts = factsOf(asking)
  const now = remaining(catalogue, asking, facts)
  const open = QUESTIONS.filter((question) => !isSettled(asking, question))
  const expected = open.map((question) => ({
    question,
    before: now.length,
    after: expectedAfter(catalogue, { ...asking, facts }, question, now)
  }))
  const [best] = expected.sort((a, b) => a.after - b.after)
  return best && best.before - best.after >= WORTH_ASKING ? best : undefined
}

/** Where in the catalogue the schemes are that these answers have not ruled out. */
export function remaining(catalogue: Catalogue, asking: Asking, facts = factsOf(asking)): number[] {
  const { answers, day } = asking
  const relevant = relevantSchemes(catalogue, { words: answers.q, need: answers.need, day })
  return notRuledOut(
    catalogue.compiled,
    facts,
    relevant.map(({ at }) => at)
  )
}

const factsOf = ({ answers, place, known }: Asking): BusinessFacts => ({ ...known, ...factsFrom(answers, place) })

const FACT: Readonly<Record<Question, keyof BusinessFacts>> = {
  need: 'need',
  place: 'nation',
  sector: 'sector',
  size: 'employees',
  age: 'years',
  stage: 'stage'
}

/** What an answer may tell, and so all that it can change. */
const TELLS: Readonly<Record<Exclude<Question, 'need'>, readonly FactName[]>> = {
  place: ['nation', 'region', 'authority'],
  sector: ['sector'],
  size: ['employees', 'employs'],
  age: ['years', 'stage'],
  stage: ['stage', 'years']
}

function isSettled({ answers, known, place }: Asking, question: Question): boolean {
  if (question === 'place' && place) return true
  if (answers[question] !== undefined || answers.skip.includes(question)) return true
  // Own words say the need well enough; it is asked of those who gave none.
  if (question === 'need') return answers.q !== ''
  const fact = known[FACT[question]]
  return fact !== undefined && (question !== 'stage' || (Array.isArray(fact) && fact.length === 1))
}

/** More known never brings a scheme back, so only those there are now need looking at again. */
function expectedAfter(
  catalogue: Catalogue,
  asking: Asking & { facts: BusinessFacts },
  question: Question,
  now: readonly number[]
): number {
  const choices = CHOICES[question].filter((choice) => goesWith(asking.answers, question, choice))
  if (choices.length === 0) return now.length
  const weights = choices.map((choice) => SHARES[question]?.[choice] ?? 1)
  const stay = question === 'need' ? undefined : whatIf(catalogue.compiled, now, TELLS[question])
  const counts = choices.map((choice, at) => {
    const then = { ...asking.facts, ...factsTold(asking.answers, question, choice) }
    return (stay?.(then) ?? meeting(catalogue, then, choice, now)) * (weights[at] ?? 1)
  })
  return sumOf(counts) / sumOf(weights)
}

const told = new Map<string, BusinessFacts>()

/** What one more answer would tell. Age and stage speak of each other; there are few different ones, and each is worked out once. */
function factsTold({ age, stage }: Answers, question: Question, choice: string): BusinessFacts {
  const key = [question, choice, age, stage].join()
  const known = told.get(key)
  if (known) return known
  const said = Answers.parse({ age, stage, [question]: choice })
  const facts = factsFrom(said, question === 'place' ? regionAsPlace(choice) : undefined)
  told.set(key, facts)
  return facts
}

/** A need is met by the schemes that name it: of those, the ones that stay. */
function meeting({ schemes, compiled }: Catalogue, facts: BusinessFacts, need: string, now: readonly number[]): number {
  const naming = now.filter((at) => schemes[at]?.needs.some((one) => one === need))
  return notRuledOut(compiled, facts, naming).length
}

/** Nobody who has traded for five years has not started: such answers are not waited for. */
function goesWith({ age, stage }: Answers, question: Question, choice: string): boolean {
  if (question === 'stage' && age) return STAGES_AT_AGE[age].includes(choice)
  if (question === 'age' && stage)
    return AGE_CODES.some((code) => code === choice && STAGES_AT_AGE[code].includes(stage))
  return true
}

const sumOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0)

/** The state of things if this were the answer; a place is taken as its region, with its councils not yet known. */
export function answeredWith(asking: Asking, question: Question, choice: string): Asking {
  if (question === 'place') return { ...asking, place: regionAsPlace(choice) }
  const { answers } = asking
  return { ...asking, answers: { ...answers, [question]: choice } }
}

const regionAsPlace = (region: string): KnownPlace => ({
  region,
  nation: nationOfRegion(region),
  authorities: undefined
})
