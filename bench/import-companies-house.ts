import { createReadStream, existsSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { importCompaniesHouse } from '../src/modules/register/index.ts'
import { systemActor } from '../src/platform/auth/system-actor.ts'
import { NO_REACTIONS } from '../src/platform/ctx.ts'
import { type Engine, withSession } from '../src/platform/db/engine.ts'
import { freshDatabase } from '../test/support/database.ts'
import { generateRegister } from './companies-house-generate.ts'

const ROWS = Number(process.argv[2] ?? 300_000)
const FILE = process.argv[3] ?? path.join(os.tmpdir(), `register-${ROWS}.csv`)
const ONE_MEGABYTE = 1_048_576

/**
 * How fast the register comes in, beside the fastest that the same database can take the same file: a bare COPY into a table
 * without an index. Run it against a server: TEST_DATABASE_URL=postgres://… npx tsx bench/import-companies-house.ts 300000
 */
async function bench() {
  const { out } = { out: (words: string) => void process.stdout.write(`${words}\n`) }
  if (!existsSync(FILE)) await generateRegister(FILE, ROWS)
  out(
    `${ROWS.toLocaleString('en-GB')} rows, ${Math.round(statSync(FILE).size / ONE_MEGABYTE)} MB, ${os.cpus().length} cores`
  )
  const engine = await freshDatabase()
  try {
    const bare = await bareCopy(engine)
    out(`bare COPY into an unindexed table: ${bare.toFixed(1)} s, ${perSecond(bare)} rows a second`)
    const memory = watchMemory()
    const ctx = {
      engine,
      actor: systemActor('bench', ['register.import']),
      now: () => new Date(),
      reactions: NO_REACTIONS
    }
    const run = () =>
      importCompaniesHouse(ctx, { chunks: read() }, { fileName: 'BasicCompanyData-2026-11-01.csv' }, (words) =>
        process.stderr.write(`  ${words}\n`)
      )
    const first = await run()
    out(
      `first import, indexes in place: ${first.seconds} s, ${perSecond(first.seconds)} rows a second, ${(first.seconds / bare).toFixed(1)} times the bare COPY`
    )
    const again = await run()
    out(
      `the same file again: ${again.seconds} s, ${perSecond(again.seconds)} rows a second, ${(again.seconds / first.seconds).toFixed(2)} of the first, ${again.unchanged} unchanged of ${again.rows}`
    )
    out(
      `memory of this process at most: ${memory()} MB; load of the machine ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} processors`
    )
  } finally {
    await engine.close()
  }
}

const read = (): AsyncIterable<Uint8Array> => createReadStream(FILE, { highWaterMark: 65_536 })
const perSecond = (seconds: number) => Math.round(ROWS / seconds).toLocaleString('en-GB')

async function bareCopy(engine: Engine): Promise<number> {
  return withSession(engine, async (session) => {
    const columns = Array.from({ length: 55 }, (_, at) => `c${at} text`)
    await session.exec(`create table public.bare (${columns.join(', ')})`)
    const begun = performance.now()
    await session.copyIn('copy public.bare from stdin (format csv, header true)', read())
    const seconds = (performance.now() - begun) / 1000
    await session.exec('drop table public.bare')
    return seconds
  })
}

function watchMemory(): () => number {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 200)
  return () => {
    clearInterval(timer)
    return Math.round(most / ONE_MEGABYTE)
  }
}

await bench()
