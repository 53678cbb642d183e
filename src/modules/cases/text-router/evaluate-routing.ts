import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { chooseOffice } from './choose-office.ts'
import { departmentByName, plainName } from './department-by-name.ts'
import type { Department } from './knowledge.ts'
import { readIssue } from './read-issue.ts'
import { sectorCodes } from './sector-codes.ts'
import type { TextRouter } from './text-router.ts'

export type RoutingPrediction = {
  id: string | number
  ranked: { department: string; probability: number }[]
  office: string
  why: string[]
}

export type RoutingScore = { rows: number; top1: number; top3: number; macro_f1: number; p95_ms: number }

const lineShape = z.object({ id: z.union([z.string(), z.number()]), body: z.string(), department: z.string() })

/**
 * Measures the router on labelled texts, one JSON object a line with id, body and department. Shares are of all rows;
 * macro-F1 is over the departments that occur as labels; p95_ms is the 95th percentile of reading one text. Throws on a
 * line that cannot be read or a department nobody knows, naming the line.
 */
export async function evaluateRouting(
  router: TextRouter,
  lines: AsyncIterable<string>,
  options: { onPrediction?: (prediction: RoutingPrediction) => void } = {}
): Promise<RoutingScore> {
  const truths: string[] = []
  const guesses: string[][] = []
  const times: number[] = []
  const predictions: RoutingPrediction[] = []
  const spellings = new Map<string, string>()
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const { id, body, truth, label } = readLine(router, line, number)
    noteSpelling(spellings, truth, label)
    const started = performance.now()
    const reading = readIssue(router, body)
    times.push(performance.now() - started)
    truths.push(truth.name)
    guesses.push(reading.departments.slice(0, 3).map(({ department }) => department))
    const { sector, why } = chooseOffice(reading, { sectors: [], openSectors: new Set(sectorCodes) })
    const office = router.knowledge.offices.find((one) => one.sector === sector)?.office ?? 'Central desk'
    const reasons = [...reading.why.map(({ text }) => text), ...why]
    if (options.onPrediction) predictions.push({ id, ranked: reading.departments, office, why: reasons })
  }
  for (const one of predictions) options.onPrediction?.({ ...one, ranked: asTheFileSpells(spellings, one.ranked) })
  return scoreOf(truths, guesses, times)
}

function readLine(
  router: TextRouter,
  line: string,
  number: number
): { id: string | number; body: string; truth: Department; label: string } {
  const parsed = lineShape.safeParse(jsonOf(line))
  if (!parsed.success) {
    throw new Error(
      `Line ${number}: expected a JSON object with id, body and department, for example {"id": 1, "body": "…", "department": "HM Treasury"}`
    )
  }
  const department = departmentByName(router.knowledge, parsed.data.department)
  if (!department) {
    throw new Error(
      `Line ${number}: no department or body is called “${parsed.data.department}”; expected one such as “HM Treasury”`
    )
  }
  return { id: parsed.data.id, body: parsed.data.body, truth: department, label: parsed.data.department }
}

/**
 * A file may write “Food and Rural Affairs” where the official name has “&”, or use the name Parliament files under.
 * Predictions then say it as the file does, so that they can be compared by eye and by program.
 */
function noteSpelling(spellings: Map<string, string>, { name, inParliament }: Department, label: string) {
  const same = plainName(label) === plainName(name)
  if (label === name || (same && spellings.get(name) !== name)) spellings.set(name, label)
  else if (inParliament && plainName(label) === plainName(inParliament) && !spellings.has(name))
    spellings.set(name, label)
}

const asTheFileSpells = (spellings: ReadonlyMap<string, string>, ranked: RoutingPrediction['ranked']) =>
  ranked.map(({ department, probability }) => ({ department: spellings.get(department) ?? department, probability }))

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function scoreOf(truths: readonly string[], guesses: readonly string[][], times: number[]): RoutingScore {
  const rows = truths.length
  const share = (hits: number) => (rows === 0 ? 0 : hits / rows)
  times.sort((a, b) => a - b)
  return {
    rows,
    top1: share(truths.filter((truth, at) => guesses[at]?.[0] === truth).length),
    top3: share(truths.filter((truth, at) => guesses[at]?.includes(truth)).length),
    macro_f1: macroF1(
      truths,
      guesses.map((guess) => guess[0] ?? '')
    ),
    p95_ms: times[Math.max(0, Math.ceil(times.length * 0.95) - 1)] ?? 0
  }
}

function macroF1(truths: readonly string[], guesses: readonly string[]): number {
  const labels = [...new Set(truths)]
  const scores = labels.map((label) => {
    const right = truths.filter((truth, at) => truth === label && guesses[at] === label).length
    const claimed = guesses.filter((guess) => guess === label).length
    const real = truths.filter((truth) => truth === label).length
    return (2 * right) / (claimed + real)
  })
  return labels.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / labels.length
}
