import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import os from 'node:os'
import { seedDemoSupport } from '../seeds/demo/support.ts'
import { withSession } from '../src/platform/db/engine.ts'
import { freshDatabase } from '../test/support/database.ts'
import { ctxAs, theSystem } from '../test/support/world.ts'
import { type Served, serveFinder } from './support-search/serve-finder.ts'

/**
 * The finder over HTTP with 20 people at once, on the catalogue of the demonstration: the hundred needs judged by hand, as pages
 * and from the API, asked from another process. First each person thinks for a second between searches, as people do; then they
 * ask without a pause, which measures what the machine can answer. Beside each, from the same processes, an answer of the same
 * weight and no work. `TEST_DATABASE_URL=postgres://… npx tsx bench/support-search.ts [seconds of each] [web processes]` asks web
 * processes on PostgreSQL, two unless said otherwise; without the address, one process with the embedded database.
 */
const [seconds = '10', processes = '2'] = process.argv.slice(2)
const SERVER = process.env.TEST_DATABASE_URL
const WARM = '8'
const say = (line: string) => process.stdout.write(`${line}\n`)
type Figures = { p50: number; p95: number; p99: number; rate: number; failed: number }

const engine = await freshDatabase()
await seedDemoSupport(ctxAs(engine, theSystem('scheme.import')))
const servers: ChildProcess[] = []
const served = SERVER ? await severalOn(SERVER) : [await serveFinder(engine)]
say(
  `${served.length} web ${served.length === 1 ? 'process' : 'processes'} on ${engine.kind}, ${os.availableParallelism()} processors, load ${os.loadavg()[0]?.toFixed(1)} before`
)
await compared('Page', 'page', 'barePage')
await compared('API', 'api', 'bareApi')
say(`load ${os.loadavg()[0]?.toFixed(1)} after`)
for (const server of servers) server.kill()
await engine.close()
process.exit(0)

async function compared(name: string, door: keyof Served, bareDoor: keyof Served) {
  await visited(door, 0, WARM)
  const thinking = await visited(door, 1000)
  const pressed = await visited(door, 0)
  await visited(bareDoor, 0, '2')
  const bare = await visited(bareDoor, 0)
  say(`${name}, 20 people who think for a second: ${inWords(thinking)}`)
  say(`${name}, 20 without a pause: ${inWords(pressed)}; ${(pressed.p95 / bare.p95).toFixed(1)} times the bare one`)
  say(`The same weight and no work, 20 without a pause: ${inWords(bare)}`)
}

function inWords({ p50, p95, p99, rate, failed }: Figures) {
  return `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; ${rate.toFixed(0)} a second, ${failed} failed`
}

/** The people are in a process of their own, so that asking does not slow answering more than it must; each keeps to one door. */
async function visited(door: keyof Served, thinks: number, forSeconds = seconds): Promise<Figures> {
  const doors = served.map((one) => one[door]).join()
  const people = fork(new URL('support-search/visit.ts', import.meta.url), [doors, `${thinks}`, forSeconds], {
    execArgv: ['--import', 'tsx']
  })
  return new Promise((resolve, reject) => {
    people.once('message', (figures: Figures) => resolve(figures))
    people.once('exit', (code) => reject(new Error(`The visitors left early, with ${code}`)))
  })
}

async function severalOn(server: string): Promise<Served[]> {
  const { rows } = await withSession(engine, (session) =>
    session.query<{ name: string }>('select current_database() as name')
  )
  const url = new URL(server)
  url.pathname = `/${rows[0]?.name}`
  return Promise.all(
    Array.from({ length: Number(processes) }, async () => {
      const child = fork(new URL('support-search/serve.ts', import.meta.url), [url.href], {
        execArgv: ['--import', 'tsx']
      })
      servers.push(child)
      const [where]: Served[] = await once(child, 'message')
      if (!where) throw new Error('A web process did not start')
      return where
    })
  )
}
