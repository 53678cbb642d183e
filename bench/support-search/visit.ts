import fs from 'node:fs'

const PEOPLE = 20
const [address = '', thinks = '0', seconds = '10'] = process.argv.slice(2)
const file = new URL('../../src/modules/support/search-support/needs-judged.tsv', import.meta.url)
const needs = fs
  .readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t')[0] ?? '')
const times: number[] = []
let failed = 0
const begin = performance.now()
const until = begin + Number(seconds) * 1000
await Promise.all(Array.from({ length: PEOPLE }, (_, at) => person(at)))
times.sort((a, b) => a - b)
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
const rate = (times.length / ((performance.now() - begin) / 1000)).toFixed(0)
process.send?.(`p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; ${rate} a second, ${failed} failed`)

/** One person asks one need after another, each time once the last answer is there and read. */
async function person(first: number) {
  const pause = Number(thinks)
  await wait((pause * first) / PEOPLE)
  for (let n = first; performance.now() < until; n += PEOPLE) {
    const started = performance.now()
    const answer = await fetch(`${address}?q=${encodeURIComponent(needs[n % needs.length] ?? '')}&place=LS1`)
    await answer.text()
    times.push(performance.now() - started)
    if (answer.status !== 200) failed += 1
    if (pause) await wait(pause)
  }
}

function wait(ms: number) {
  return new Promise((resume) => setTimeout(resume, ms))
}
