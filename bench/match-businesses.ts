import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { keepKeys } from '../src/modules/linkage/keep-keys/keep-keys.ts'
import { matchBusinesses } from '../src/modules/linkage/match-businesses/match-businesses.ts'
import { importCompaniesHouse } from '../src/modules/register/index.ts'
import { systemActor } from '../src/platform/auth/system-actor.ts'
import { type Ctx, NO_REACTIONS } from '../src/platform/ctx.ts'
import { type Engine, withSession } from '../src/platform/db/engine.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openPostgres } from '../src/platform/db/postgres.ts'
import { seedReference } from '../src/seed-reference.ts'
import { seeded } from './companies-house/seeded.ts'
import { generateRegister } from './companies-house-generate.ts'
import { corrupted } from './find-business/corrupted.ts'

/**
 * Matching by keys: one record at a time, and a hundred names in one question, beside equality of names by the index that search
 * uses. `match-businesses.ts make ROWS` fills an empty database with a generated register and its keys; without words it measures.
 * DATABASE_URL says which database.
 */
const [what, rows = '500000'] = process.argv.slice(2)
const say = (words: string) => void process.stderr.write(`${words}\n`)
const engine = openPostgres(process.env.DATABASE_URL ?? '', 2)
const ctxOf = (kind: 'system' | 'staff', permissions: string[]): Ctx => ({
  engine,
  actor: { ...systemActor('bench', permissions), kind },
  now: () => new Date(),
  reactions: NO_REACTIONS
})

async function make(count: number) {
  await migrate(engine)
  await seedReference(engine)
  const file = path.join(os.tmpdir(), `match-register-${count}.csv`)
  await generateRegister(file, count, 3)
  const importing = ctxOf('system', ['register.import'])
  await importCompaniesHouse(
    importing,
    { chunks: fs.createReadStream(file) },
    { fileName: 'BasicCompanyData-2026-11-01.csv' },
    say
  )
  fs.rmSync(file)
  const begun = performance.now()
  const { keyed } = await keepKeys(ctxOf('system', []), { whatever: true, say })
  say(`${keyed} keyed in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}

async function measure() {
  const sample = await someBusinesses(engine, 600)
  const matching = ctxOf('staff', ['business.match'])
  const random = seeded(11)
  const queries = sample.map(({ name, postcode }, at) => ({
    name: corrupted(name, random),
    ...(at % 2 ? { postcode } : {})
  }))
  for (const query of queries.slice(0, 100)) await matchBusinesses(matching, [query])
  const times: number[] = []
  let found = 0
  for (const [at, query] of queries.slice(100).entries()) {
    const begun = performance.now()
    const [result] = await matchBusinesses(matching, [query])
    times.push(performance.now() - begun)
    if (result?.candidates.slice(0, 10).some(({ businessId }) => businessId === sample[at + 100]?.id)) found += 1
  }
  const hundred: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const begun = performance.now()
    await matchBusinesses(matching, queries.slice(round * 100, round * 100 + 100))
    hundred.push(performance.now() - begun)
  }
  const plain: number[] = []
  await withSession(engine, async (session) => {
    for (const { name } of sample.slice(0, 200)) {
      const begun = performance.now()
      await session.query(`select id from register.business where replace(folded, ' ', '') collate "C" = $1`, [
        name.toLowerCase().replace(/[^a-z0-9]/g, '')
      ])
      plain.push(performance.now() - begun)
    }
  })
  process.stdout.write(
    `${JSON.stringify({ load: os.loadavg()[0]?.toFixed(1), one: spread(times), hit_at_10: found / times.length, hundred: spread(hundred), equal_name: spread(plain), ratio_p95: (at95(times) / at95(plain)).toFixed(1) })}\n`
  )
}

type Sampled = { id: string; name: string; postcode: string }

const someBusinesses = (from: Engine, count: number) =>
  withSession(from, async (session) => {
    const { rows: held } = await session.query<Sampled>(
      `select id, name, coalesce(postcode, '') as postcode from register.business tablesample system (0.2) repeatable (7) limit 20000`
    )
    const step = Math.max(1, Math.floor(held.length / count))
    return held.filter((_, at) => at % step === 0).slice(0, count)
  })

const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b)
const atShare = (times: readonly number[], share: number) => sorted(times)[Math.floor(share * (times.length - 1))] ?? 0
const at95 = (times: readonly number[]) => atShare(times, 0.95)
const spread = (times: readonly number[]) =>
  Object.fromEntries([0.5, 0.95, 0.99].map((share) => [`p${share * 100}`, Number(atShare(times, share).toFixed(1))]))

if (what === 'make') await make(Number(rows))
else await measure()
await engine.close()
