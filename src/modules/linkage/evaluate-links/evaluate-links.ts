import { plainExtras } from './compare-extras.ts'
import { comparePairs } from './compare-pairs.ts'
import { type Decided, decideLinks } from './decide-links.ts'
import { type Extra, extraKinds } from './extra-kinds.ts'
import { type Band, bandsOf, calibrationError, type Quality, qualityOf, SHIPPED_THRESHOLD } from './figures-of.ts'
import { findPairs, type Pairs } from './find-pairs.ts'
import { type EvaluatedRecord, extraColumns, readRecords } from './read-records.ts'
import { readTable } from './read-table.ts'
import { readTruth, type Truth } from './read-truth.ts'
import { type Split, splitTruth } from './split-truth.ts'
import { type Weighed, weighPairs } from './weigh-pairs.ts'

export type LinkFiles = { left: string; right: string; truth: string; learnFraction: number }

export type LinkFigures = {
  left_rows: number
  right_rows: number
  truth_links: number
  truth_not_in_files: number
  evaluated_links: number
  learned_links: number
  learned_from: string
  extra_columns: Record<string, string>
  pairs: number
  blocking_recall: number
  threshold: number
  best_link: Quality
  mutual_best: Quality
  exact_name: Quality
  bands: Band[]
  auto_precision: number
  calibration_error: number
}

/**
 * Links two files and measures the result against links that are known. What is learned from a share of them is measured on
 * the rest alone; records without a known link count against precision when they are linked.
 */
export async function evaluateLinks(
  { left: leftFile, right: rightFile, truth: truthFile, learnFraction }: LinkFiles,
  say: (words: string) => void
): Promise<LinkFigures> {
  const [leftTable, rightTable, truthTable] = [
    await readTable(leftFile),
    await readTable(rightFile),
    await readTable(truthFile)
  ]
  const columns = extraColumns(leftTable, rightTable)
  const left = readRecords(leftTable, 'left', columns)
  const right = readRecords(rightTable, 'right', columns)
  const truth = readTruth(truthTable, left, right)
  const split = splitTruth(truth, left, right, learnFraction)
  const extras = extraKinds(columns, left, right)
  say(`${left.length} and ${right.length} records read`)
  const plain = [...left, ...right].map(({ extras: values }) => plainExtras(extras, values))
  const pairs = findPairs(left, right, plain)
  say(`${pairs.left.length} pairs to compare`)
  const compared = comparePairs(pairs, left, right, extras, plain)
  say('Pairs compared')
  const { bits, learned } = weighPairs(pairs, compared, extras, arePeople(left, right, extras), split)
  const decided = decideLinks(pairs, compared, bits, split, learned)
  return figures({ left, right, truth, split, extras, pairs, decided, learned })
}

type Done = {
  left: readonly EvaluatedRecord[]
  right: readonly EvaluatedRecord[]
  truth: Truth
  split: Split
  extras: readonly Extra[]
  pairs: Pairs
  decided: readonly Decided[]
  learned: Weighed['learned']
}

function figures({ left, right, truth, split, extras, pairs, decided, learned }: Done): LinkFigures {
  const wanted = truth.pairs.length - split.learnLinks
  const judged = decided.filter((one) => !split.toLearn(one.left))
  const taken = judged.filter(({ likely }) => likely >= SHIPPED_THRESHOLD)
  const bands = bandsOf(judged)
  let found = 0
  for (let at = 0; at < pairs.left.length; at++) {
    const [l, r] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0]
    if (!split.toLearn(l) && split.isOne(l, r)) found += 1
  }
  return {
    left_rows: left.length,
    right_rows: right.length,
    truth_links: truth.pairs.length,
    truth_not_in_files: truth.missing,
    evaluated_links: wanted,
    learned_links: split.learnLinks,
    learned_from: learned,
    extra_columns: Object.fromEntries(extras.map(({ column, kind }) => [column, kind])),
    pairs: pairs.left.length,
    blocking_recall: wanted ? found / wanted : 0,
    threshold: SHIPPED_THRESHOLD,
    best_link: qualityOf(taken, wanted),
    mutual_best: qualityOf(
      taken.filter(({ mutual }) => mutual),
      wanted
    ),
    exact_name: qualityOf(sameName(left, right, split), wanted),
    bands,
    auto_precision: bands[0]?.precision ?? 0,
    calibration_error: calibrationError(judged)
  }
}

/** The one-line rule to beat: every pair of records whose names are equal once folded. */
function sameName(left: readonly EvaluatedRecord[], right: readonly EvaluatedRecord[], split: Split): Decided[] {
  const named = new Map<string, number[]>()
  for (const [at, { record }] of right.entries()) {
    const name = record.names[0]?.joined ?? ''
    named.set(name, [...(named.get(name) ?? []), at])
  }
  return left.flatMap(({ record }, l) =>
    split.toLearn(l)
      ? []
      : (named.get(record.names[0]?.joined ?? '') ?? []).map((r) => ({
          left: l,
          right: r,
          likely: 1,
          mutual: true,
          guarded: false,
          right_one: split.isOne(l, r)
        }))
  )
}

/** Whether the names are of people: two or three words, hardly a legal form among them, and more than the name to go by. */
function arePeople(
  left: readonly EvaluatedRecord[],
  right: readonly EvaluatedRecord[],
  extras: readonly Extra[]
): boolean {
  const names = [...left, ...right].flatMap(({ record }) => record.names.slice(0, 1))
  const share = (test: (words: readonly string[], form: string) => boolean) =>
    names.filter(({ folded, form }) => test(folded.split(' '), form)).length / Math.max(1, names.length)
  return (
    extras.length > 0 &&
    share((_, form) => form !== '') < 0.02 &&
    share((words) => words.length >= 1 && words.length <= 3) > 0.85
  )
}
