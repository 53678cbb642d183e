import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Certainty } from '../src/modules/cases/text-router/calibrate.ts'
import { departmentByName } from '../src/modules/cases/text-router/department-by-name.ts'
import { evaluateRouting, type RoutingPrediction } from '../src/modules/cases/text-router/evaluate-routing.ts'
import { countFeatures, type FeatureCounts } from '../src/modules/cases/text-router/feature-hashes.ts'
import { loadQuestions, type Question } from '../src/modules/cases/text-router/load-questions.ts'
import type { TextRouter } from '../src/modules/cases/text-router/text-router.ts'
import { scoreLinear, trainLinear } from '../src/modules/cases/text-router/train-linear.ts'
import { trainOnQuestions } from '../src/modules/cases/text-router/train-text-router.ts'
import { learnVocabulary, vectorise } from '../src/modules/cases/text-router/vocabulary.ts'
import { calibrationError, fitCertainty, type Hit } from './routing/fit-certainty.ts'

/**
 * Trains the router and a plain linear model (TF-IDF of words, word pairs and characters, linear SVM, its cost tuned on
 * the last training month) on the same earlier months, tests both on later ones and prints them side by side. How sure the
 * router is, is fitted on the last training month by one that was trained on those before it, never on what it is tested on.
 * Usage: node --import tsx bench/routing.ts [last month to train on]...
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const seeds = join(root, 'seeds/reference/routing')
const plainEnglish = join(root, 'src/modules/cases/text-router/plain-english')

type Score = { top1: number; top3: number; macroF1: number }

const SETS = [
  'seen',
  'unseen',
  'oblique-seen',
  'oblique-unseen',
  'fresh',
  'blind',
  'last',
  'enquiries-seen',
  'enquiries-unseen'
]

type Certainties = { member: Certainty; plain: Certainty }
const AS_IT_COMES: Certainties = { member: [0, 1, 0], plain: [0, 1, 0] }

const withCertainty = (router: TextRouter, { member, plain }: Certainties): TextRouter => ({
  ...router,
  mix: { member: { ...router.mix.member, certainty: member }, plain: { ...router.mix.plain, certainty: plain } }
})

const linesOf = (set: string) =>
  readFileSync(join(plainEnglish, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)

const questions = loadQuestions(join(seeds, 'questions.jsonl.gz'))
const cuts = process.argv.slice(2)
for (const cut of cuts.length > 0 ? cuts : ['2024-12', '2025-01', '2025-08']) await compareOn(cut)

async function compareOn(cut: string): Promise<void> {
  const earlier = questions.filter(({ month }) => month <= cut)
  const known = new Set(earlier.map(sameText))
  const later = questions.filter((question) => question.month > cut && !known.has(sameText(question)))
  const started = process.cpuUsage()
  const router = trainOnQuestions(seeds, earlier, () => {})
  const { user } = process.cpuUsage(started)
  print(
    `\nTrained on ${earlier.length} questions to ${cut} in ${(user / 1e6).toFixed(1)} s; tested on ${later.length} later ones`
  )
  const certainty = await certaintyFrom(earlier)
  const fitted = withCertainty(router, certainty)
  const raw = await ours(withCertainty(router, AS_IT_COMES), later.map(lineOf))
  const { score, calibration, p95 } = await ours(fitted, later.map(lineOf))
  const plain = baseline(router, earlier, later)
  print('                 top-1   top-3  macro-F1')
  print(
    `Sector Office    ${row(score)}   p95 ${p95.toFixed(2)} ms   calibration error ${calibration.toFixed(3)} (${raw.calibration.toFixed(3)} before calibration; ${certainty.member.join(', ')})`
  )
  print(`plain linear     ${row(plain.score)}   cost ${plain.cost}`)
  print(
    `difference       ${row({ top1: score.top1 - plain.score.top1, top3: score.top3 - plain.score.top3, macroF1: score.macroF1 - plain.score.macroF1 })}`
  )
  print(`plain words are calibrated on enquiries-seen: ${certainty.plain.join(', ')}`)
  for (const set of SETS) await plainWords(fitted, set)
}

/** Fitted on the last training month for members’ texts, on the enquiries that were read while building for plain words. */
async function certaintyFrom(earlier: readonly Question[]): Promise<Certainties> {
  const lastMonth = earlier.at(-1)?.month ?? ''
  const before = earlier.filter(({ month }) => month < lastMonth)
  const router = withCertainty(
    trainOnQuestions(seeds, before, () => {}),
    AS_IT_COMES
  )
  const kept = new Set(before.map(sameText))
  const month = earlier.filter((question) => question.month === lastMonth && !kept.has(sameText(question)))
  return {
    member: fitCertainty((await ours(router, month.map(lineOf))).hits),
    plain: fitCertainty((await ours(router, linesOf('enquiries-seen'))).hits)
  }
}

async function plainWords(router: TextRouter, set: string): Promise<void> {
  const lines = linesOf(set)
  const { score, calibration, offices } = await ours(router, lines)
  const right = lines.filter((line, at) => JSON.parse(line).office === offices[at]).length / lines.length
  print(
    `plain words, ${set.padEnd(16)} ${row(score)}   office ${percent(right)}   calibration error ${calibration.toFixed(3)}   (${lines.length} texts)`
  )
}

async function ours(router: TextRouter, lines: readonly string[]) {
  const made: RoutingPrediction[] = []
  const measured = await evaluateRouting(router, from(lines), { onPrediction: (prediction) => made.push(prediction) })
  const truths = lines.map((line) => departmentByName(router.knowledge, JSON.parse(line).department)?.name ?? '')
  const nameOf = (label: string) => departmentByName(router.knowledge, label)?.name ?? ''
  const hits: Hit[] = made.map(({ ranked: [first] }, at) => ({
    chance: first?.probability ?? 0,
    right: nameOf(first?.department ?? '') === truths[at]
  }))
  const score = { top1: measured.top1, top3: measured.top3, macroF1: measured.macro_f1 }
  return {
    score,
    hits,
    calibration: calibrationError(hits),
    p95: measured.p95_ms,
    offices: made.map(({ office }) => office)
  }
}

function baseline(router: TextRouter, earlier: readonly Question[], later: readonly Question[]) {
  const lastMonth = earlier.at(-1)?.month ?? ''
  const before = earlier.filter(({ month }) => month < lastMonth)
  const tuning = earlier.filter(({ month }) => month === lastMonth)
  const tried = [0.25, 0.5, 1].map((cost) => ({ cost, top1: plainLinear(router, before, tuning, cost).top1 }))
  const cost = tried.toSorted((a, b) => b.top1 - a.top1)[0]?.cost ?? 0.5
  return { cost, score: plainLinear(router, earlier, later, cost) }
}

function plainLinear(
  router: TextRouter,
  earlier: readonly Question[],
  later: readonly Question[],
  cost: number
): Score {
  const classes = router.knowledge.departments.length
  const labelOf = ({ department }: Question) => {
    const found = departmentByName(router.knowledge, department)
    return found ? router.knowledge.departments.indexOf(found) : -1
  }
  const counts = earlier.map(plainFeatures)
  const vocabulary = learnVocabulary(counts, 2)
  const examples = earlier.map((question, at) => ({
    vector: vectorise(counts[at] ?? plainFeatures(question), vocabulary),
    label: labelOf(question),
    weight: 1
  }))
  const model = trainLinear(examples, { features: vocabulary.keys.length, classes }, { cost, passes: 10, seed: 1 })
  const guesses = later.map((question) => {
    const scores = [...scoreLinear(model, vectorise(plainFeatures(question), vocabulary), new Float64Array(classes))]
    return scores
      .map((score, label) => ({ score, label }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ label }) => label)
  })
  return scoreOf(later.map(labelOf), guesses)
}

/** The words as they stand: no knowledge, no stems, pronouns kept. */
function plainFeatures({ body }: Question): FeatureCounts {
  const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return countFeatures(
    words.map((word) => ({ word, stem: word })),
    { words: 2, characters: true, stems: false }
  )
}

function scoreOf(truths: readonly number[], guesses: readonly number[][]): Score {
  const labels = [...new Set(truths)]
  const f1 = labels.map((label) => {
    const right = truths.filter((truth, at) => truth === label && guesses[at]?.[0] === label).length
    const claimed = guesses.filter((guess) => guess[0] === label).length
    return (2 * right) / (claimed + truths.filter((truth) => truth === label).length)
  })
  return {
    top1: truths.filter((truth, at) => guesses[at]?.[0] === truth).length / truths.length,
    top3: truths.filter((truth, at) => guesses[at]?.includes(truth)).length / truths.length,
    macroF1: f1.reduce((sum, one) => sum + one, 0) / labels.length
  }
}

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

function lineOf({ id, body, department }: Question): string {
  return JSON.stringify({ id, body, department })
}

function sameText({ heading, body }: Question): string {
  return `${heading}\n${body}`
}

function row({ top1, top3, macroF1 }: Score): string {
  return `${percent(top1)}  ${percent(top3)}  ${percent(macroF1)}`
}

function percent(share: number): string {
  return (100 * share).toFixed(2).padStart(6)
}

function print(words: string): void {
  process.stdout.write(`${words}\n`)
}
