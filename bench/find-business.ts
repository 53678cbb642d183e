import { fork } from 'node:child_process'
import { once } from 'node:events'
import os from 'node:os'
import { sql } from 'kysely'
import { findBusinesses } from '../src/modules/register/index.ts'
import { type Ctx, NO_REACTIONS, openTx } from '../src/platform/ctx.ts'
import { inTransaction } from '../src/platform/db/in-transaction.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openPostgres } from '../src/platform/db/postgres.ts'
import { openDesks } from '../test/support/a-desk.ts'
import { staff } from '../test/support/world.ts'
import { seeded } from './companies-house/seeded.ts'
import { atARate, figures } from './find-business/at-a-rate.ts'
import { corrupted } from './find-business/corrupted.ts'
import { signIn } from './front-door/sign-in.ts'

/**
 * How quickly and how well businesses are found on a register that is there already, such as one brought in by
 * bench/import-companies-house.ts: DATABASE_URL=postgres://… npx tsx bench/find-business.ts [seconds of each] [seed]
 * Requests come at a steady rate whether or not those before have been answered, as people do.
 */
const url = process.env.DATABASE_URL
if (!url) throw new Error('Say where the register is: DATABASE_URL=postgres://… npx tsx bench/find-business.ts')
const SECONDS = Number(process.argv[2] ?? 10)
const random = seeded(Number(process.argv[3] ?? 1))
const engine = openPostgres(url, 10)
await migrate(engine)
const ctx: Ctx = {
  engine,
  actor: staff(['business.find', 'business.read']),
  now: () => new Date(),
  reactions: NO_REACTIONS
}
const out = (words: string) => void process.stdout.write(`${words}\n`)

type Sampled = { id: string; name: string }
const sample = await sampled(2000)
out(`${await held()} businesses, ${os.cpus().length} processors, load ${os.loadavg()[0]?.toFixed(1)} before`)
await typeAhead()
await slips()
await incumbent()
await pages()
out(`load ${os.loadavg()[0]?.toFixed(1)} after`)
await engine.close()

async function typeAhead() {
  const typedSoFar = sample.flatMap(({ name }) => [3, 4, 6, 9, 14].map((letters) => name.slice(0, letters)))
  const next = () => typedSoFar[Math.floor(random() * typedSoFar.length)] ?? 'the'
  const suggest = () => findBusinesses(ctx, { q: next(), limit: 8 })
  for (let warm = 0; warm < 50; warm++) await suggest()
  out(`type-ahead from the third letter, 100 a second: ${figures(await atARate(100, SECONDS, suggest))}`)
}

async function slips() {
  const asked = sample.slice(0, 400)
  let [first, inTen] = [0, 0]
  const times: number[] = []
  for (const { id, name } of asked) {
    const begun = performance.now()
    const { items } = await findBusinesses(ctx, { q: corrupted(name, random), limit: 10 })
    times.push(performance.now() - begun)
    const at = items.findIndex((item) => item.id === id || item.name === name)
    if (at === 0) first += 1
    if (at >= 0) inTen += 1
  }
  const share = (count: number) => (count / asked.length).toFixed(3)
  out(`names with a slip, one at a time: in the first ten ${share(inTen)}, first ${share(first)}; ${figures(times)}`)
}

/** What departments use today: every word typed must begin a word of the name, by a regular expression; a page and its count. */
async function incumbent() {
  const [theirs, ours]: [number[], number[]] = [[], []]
  for (const { name } of sample.slice(0, 8)) {
    const words = name
      .toLowerCase()
      .replace(/[^a-z0-9 ]/g, '')
      .split(' ')
      .filter(Boolean)
      .slice(0, 2)
    const every = sql.join(
      words.map((word) => sql`name ~* ${`\\m${word}`}`),
      sql` and `
    )
    const begun = performance.now()
    await inTransaction(ctx, async (tx) => {
      await sql`select id, name from register.business where ${every} order by name limit 10`.execute(openTx(tx).db)
      await sql`select count(*) from register.business where ${every}`.execute(openTx(tx).db)
    })
    theirs.push(performance.now() - begun)
    const from = performance.now()
    await findBusinesses(ctx, { q: words.join(' '), limit: 10 })
    ours.push(performance.now() - from)
  }
  const mean = (times: number[]) => times.reduce((sum, one) => sum + one, 0) / times.length
  out(`the incumbent's query, one at a time: ${figures(theirs)}`)
  out(`the same words here: ${figures(ours)}, ${Math.round(mean(theirs) / mean(ours))} times as quick`)
}

/** As in real use: two web processes beside each other, asked in turn from a third. */
async function pages() {
  await signable()
  const servers = [0, 1].map(() =>
    fork(new URL('./front-door/serve.ts', import.meta.url), [url ?? ''], { execArgv: ['--import', 'tsx'] })
  )
  const bases = await Promise.all(servers.map(async (server) => String((await once(server, 'message'))[0])))
  const { session } = await signIn(engine)
  let turn = 0
  const get = async (path: string) => {
    turn += 1
    const answer = await fetch(`${bases[turn % 2]}${path}`, {
      headers: { cookie: `so_session=${session}` },
      redirect: 'manual'
    })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  }
  const one = () => get(`/businesses/${sample[Math.floor(random() * sample.length)]?.id ?? ''}`)
  const lists = [
    'sector=AM',
    'sector=LS&region=E12000007',
    'status=liquidation',
    'sector=DT&status=active&region=E12000008',
    'region=none',
    '',
    'sector=CI&sector=FS'
  ]
  const list = () => get(`/businesses?${lists[Math.floor(random() * lists.length)]}`)
  await atARate(30, 6, one)
  out(`page of a business, 100 a second, two processes: ${figures(await atARate(100, SECONDS, one))}`)
  await atARate(10, 4, list)
  out(`filtered list with counts, 20 a second, two processes: ${figures(await atARate(20, SECONDS, list))}`)
  for (const server of servers) server.kill()
}

async function signable() {
  const there = await inTransaction(ctx, (tx) =>
    sql`select 1 from government.official_summary where email = 'wren.ls@example.gov.uk'`.execute(openTx(tx).db)
  ).catch(() => undefined)
  if (!there?.rows.length) await openDesks(engine)
}

/** Names that tell one business from all others, as the law wants of a register, and as chance does not give in a made one. */
async function sampled(count: number): Promise<Sampled[]> {
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<Sampled>`select b.id, b.name from register.business b tablesample system (0.2) repeatable (7)
      where b.number is not null and length(b.core) >= 6 and not exists (select from register.business o where o.id <> b.id
        and replace(o.folded, ' ', '') collate "C" >= replace(b.core, ' ', '') and replace(o.folded, ' ', '') collate "C" < replace(b.core, ' ', '') || '~'
        and o.core = b.core) limit ${count}`.execute(openTx(tx).db)
  )
  return rows
}

async function held(): Promise<string> {
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<{ held: string }>`select sum(businesses) as held from register.facet_cell`.execute(openTx(tx).db)
  )
  return Number(rows[0]?.held ?? 0).toLocaleString('en-GB')
}
