import fc from 'fast-check'
import { compileRule } from '../src/modules/support/eligibility/compile-rule.ts'
import { compileSchemes, decideSchemes } from '../src/modules/support/eligibility/compile-schemes.ts'
import { anyExpression, anyFacts, slowVerdict } from '../src/modules/support/eligibility/slow-reference.factory.ts'
import { matchSupport } from '../src/modules/support/find-support/match-support.ts'
import { makeCatalogue } from '../src/modules/support/load-catalogue/load-catalogue.ts'
import { demoCatalogue } from '../src/modules/support/search-support/demo-catalogue.factory.ts'
import { searchSupport } from '../src/modules/support/search-support/search-support.ts'

const PAIRS = Number(process.argv[2] ?? 1_000_000)
const SCHEMES = 10_000
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Agreement with the slow reference on random pairs, and how much faster the compiled form is. */
function agreement() {
  let [agreed, fast, slow] = [0, 0, 0]
  const batch = 2000
  for (let done = 0; done < PAIRS; done += batch) {
    const pairs = fc.sample(fc.tuple(anyExpression, anyFacts), { numRuns: batch, seed: done + 1 })
    const compiled = pairs.map(([expression]) => compileRule(expression))
    const started = performance.now()
    const ours = pairs.map(([, facts], at) => compiled[at]?.(facts))
    const between = performance.now()
    const theirs = pairs.map(([expression, facts]) => slowVerdict(expression, facts))
    slow += performance.now() - between
    fast += between - started
    agreed += ours.filter((one, at) => one === theirs[at]).length
  }
  say(`agreement with the slow reference: ${agreed} of ${PAIRS}; ${(slow / fast).toFixed(0)} times as fast`)
}

const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]?.toFixed(2)

/** Ten thousand schemes decided, explained and ranked for one business; the baseline decides and does not rank. */
function ranking() {
  const small = demoCatalogue().schemes.filter(({ historic }) => !historic)
  const schemes = Array.from({ length: SCHEMES }, (_, at) => {
    const scheme = small[at % small.length]
    if (!scheme) throw new Error('The demonstration has no schemes')
    return { ...scheme, id: String(at), slug: `${scheme.slug}-${at}` }
  })
  const catalogue = makeCatalogue('bench', schemes)
  const facts = { nation: ['england'], region: ['TLE'], sector: ['AM'], employees: { least: 10, most: 49 } }
  const compiled = compileSchemes(schemes.map(({ demands }) => ({ rules: demands })))
  const [all, bare]: [number[], number[]] = [[], []]
  for (let n = 0; n < 200; n += 1) {
    const started = performance.now()
    // Another day each time, so that nothing remembered from the last answer helps.
    matchSupport(catalogue, facts, { words: '', need: undefined, day: n % 2 ? '2026-11-26' : '2026-11-27' })
    const between = performance.now()
    decideSchemes(compiled, facts)
    bare.push(performance.now() - between)
    all.push(between - started)
  }
  say(`10,000 schemes evaluated, explained and ranked: p95 ${p95(all)} ms (deciding alone: ${p95(bare)} ms)`)
}

/** Search on the catalogue of the demonstration. */
function search() {
  const catalogue = demoCatalogue()
  const needs = [
    'money to hire an apprentice',
    'a customer will not pay',
    'sell abraod',
    'my energy bills are killing me'
  ]
  for (const need of needs) searchSupport(catalogue, need)
  const times = Array.from({ length: 400 }, (_, at) => {
    const started = performance.now()
    searchSupport(catalogue, `${needs[at % needs.length]} ${at}`)
    return performance.now() - started
  })
  say(
    `search of ${catalogue.schemes.length} entries: p95 ${p95(times)} ms on one processor, so ${((Number(p95(times)) || 0) * 20).toFixed(0)} ms if 20 ask at once`
  )
}

agreement()
ranking()
search()
