import fs from 'node:fs'
import http from 'node:http'

const PEOPLE = 20
const [addresses = '', thinks = '0', seconds = '10'] = process.argv.slice(2)
const file = new URL('../../src/modules/support/search-support/needs-judged.tsv', import.meta.url)
const needs = fs
  .readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t')[0] ?? '')
const doors = addresses.split(',')
const agent = new http.Agent({ keepAlive: true })
const times: number[] = []
let failed = 0
const begin = performance.now()
const until = begin + Number(seconds) * 1000
await Promise.all(Array.from({ length: PEOPLE }, (_, at) => person(at)))
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
const rate = times.length / ((performance.now() - begin) / 1000)
process.send?.({ p50: at(0.5), p95: at(0.95), p99: at(0.99), rate, failed })
agent.destroy()

/** One person asks one need after another, each time once the last answer is there and read, and keeps cookies as browsers do. */
async function person(first: number) {
  const pause = Number(thinks)
  const door = doors[first % doors.length] ?? ''
  const cookies = new Map<string, string>()
  await wait((pause * first) / PEOPLE)
  for (let n = first; performance.now() < until; n += PEOPLE) {
    const started = performance.now()
    const status = await read(`${door}?q=${encodeURIComponent(needs[n % needs.length] ?? '')}&place=LS1`, cookies)
    times.push(performance.now() - started)
    if (status !== 200) failed += 1
    if (pause) await wait(pause)
  }
}

/** Asks with as little work as can be: what asks has the same two processors as what answers. */
function read(address: string, cookies: Map<string, string>) {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return new Promise<number>((done, fail) => {
    http
      .get(address, { agent, headers: cookie ? { cookie } : {} }, (answer) => {
        for (const kept of answer.headers['set-cookie'] ?? []) {
          const [name = '', value = ''] = (kept.split(';')[0] ?? '').split(/=(.*)/)
          cookies.set(name, value)
        }
        answer.on('error', fail).on('end', () => done(answer.statusCode ?? 0))
        answer.resume()
      })
      .on('error', fail)
  })
}

function wait(ms: number) {
  return new Promise((resume) => setTimeout(resume, ms))
}
