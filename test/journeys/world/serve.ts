import { createServer } from 'node:net'
import { buildApp } from '../../../src/app.ts'
import { runWorker } from '../../../src/cli/worker.ts'
import { openLog } from '../../../src/platform/log.ts'
import { testConfig } from '../../support/app.ts'
import { freshDatabase } from '../../support/database.ts'
import { type Furnished, furnish, personas } from './small-world.ts'

export type World = Furnished & { url: string }

// Started by start.ts in a process of its own, as it runs for real; says on its first line of output where it listens.
const port = await freePort()
const engine = await freshDatabase()
const furnished = await furnish(engine)
// Each visitor of a test comes from an address of their own, so that nobody uses up another's turns.
const config = testConfig({
  PORT: String(port),
  HOST: '127.0.0.1',
  BASE_URL: `http://localhost:${port}`,
  TRUST_PROXY: 'yes'
})
const log = openLog('error')
let nudge = () => {}
const app = await buildApp({ engine, config, log, personas, nudge: () => nudge() })
const worker = await runWorker(config, engine, log)
nudge = worker.nudge
await app.listen({ port, host: '127.0.0.1' })
const world: World = { url: `http://localhost:${port}`, ...furnished }
process.stdout.write(`${JSON.stringify(world)}\n`)

process.stdin.resume().on('end', async () => {
  await app.close()
  await worker.stop()
  await engine.close()
  process.exit(0)
})

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
