import { fork } from 'node:child_process'
import Fastify from 'fastify'
import { seedDemoSupport } from '../seeds/demo/support.ts'
import { testApp } from '../test/support/app.ts'
import { freshDatabase } from '../test/support/database.ts'
import { ctxAs, theSystem } from '../test/support/world.ts'

/**
 * The finder over HTTP with 20 people at once, on the catalogue of the demonstration: the hundred needs judged by hand, as pages
 * and from the API, asked from another process. First each person thinks for a second between searches, as people do; then they
 * ask without a pause, which measures how many a second one process answers. A page of the same weight and no work stands beside.
 */
const [seconds = '10'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const engine = await freshDatabase()
await seedDemoSupport(ctxAs(engine, theSystem('scheme.import')))
const app = await testApp(engine)
const finder = await app.listen({ port: 0, host: '127.0.0.1' })
const weight = await (await fetch(`${finder}/support?q=export&place=LS1`)).text()
const bare = Fastify()
bare.get('/', (_req, reply) => reply.type('text/html').send(weight))
const page = await bare.listen({ port: 0, host: '127.0.0.1' })

await visited('Warming up', `${finder}/support`, 0, '3')
for (const path of ['/support', '/api/v1/support/find']) {
  await visited(`${path}, 20 people who think for a second`, finder + path, 1000)
  await visited(`${path}, 20 without a pause`, finder + path, 0)
}
await visited('A page of the same weight and no work, 20 without a pause', `${page}/`, 0)
await Promise.all([app.close(), bare.close()])
await engine.close()
process.exit(0)

/** The people are in a process of their own, so that asking does not slow answering more than it must on two processors. */
async function visited(name: string, address: string, thinks: number, forSeconds = seconds) {
  const people = fork(new URL('support-search/visit.ts', import.meta.url), [address, `${thinks}`, forSeconds], {
    execArgv: ['--import', 'tsx']
  })
  const words = await new Promise((resolve) => people.once('message', resolve))
  say(`${name}: ${words}`)
}
