import { loadBusinessEngagements } from '../src/modules/engagements/business-engagements/load-business-engagements.ts'
import { makeBrief, planEngagement } from '../src/modules/engagements/index.ts'
import { lookAround } from '../src/modules/engagements/look-around/look-around.ts'
import { systemActor } from '../src/platform/auth/system-actor.ts'
import { type Ctx, NO_REACTIONS } from '../src/platform/ctx.ts'
import { type Engine, withSession } from '../src/platform/db/engine.ts'
import { inTransaction } from '../src/platform/db/in-transaction.ts'
import { openPostgres } from '../src/platform/db/postgres.ts'
import { openDesks } from '../test/support/a-desk.ts'
import { testApp } from '../test/support/app.ts'
import { Client } from '../test/support/client.ts'
import { freshDatabase } from '../test/support/database.ts'

const ALL = Number(process.argv[2] ?? 1_000_000)
const BUSY = 10_000
const A_SECOND = 50
const SECONDS = 6

/**
 * How fast a planner is told who else meets a group, with a million engagements on record, and how fast the page of a group
 * with ten thousand opens, its panel alone and the whole of it; beside the time of an empty transaction on the same database.
 * TEST_DATABASE_URL=postgres://… npx tsx bench/engagements.ts 1000000
 * A second word is a migrated database to fill once and keep, so that measuring again takes half a minute.
 */
async function bench() {
  const kept = process.argv[3]
  const engine = kept ? openPostgres(kept) : await freshDatabase()
  try {
    if (!kept || !(await isFilled(engine))) await fill(engine)
    const actor = { ...systemActor('bench', ['engagement.read', 'engagement.log', 'account.read', 'business.read']) }
    const ctx: Ctx = { engine, actor, now: () => new Date(), reactions: NO_REACTIONS }
    const ids = await idsOf(engine)
    const empty = await paced('empty transaction', () => inTransaction(ctx, async () => undefined), 1)
    const anyone = (n: number) => ids.others[(n * 7919) % ids.others.length] ?? ids.busy
    await paced(
      'deconfliction, any business',
      (n) => lookAround(ctx, { businessIds: [anyone(n)], at: new Date() }),
      empty
    )
    await paced(
      'deconfliction, the busiest group',
      () => lookAround(ctx, { businessIds: [ids.busy], at: new Date() }),
      empty
    )
    await paced('panel of the busiest group', () => loadBusinessEngagements(ctx, ids.busy), empty)
    await wholePage(engine, ids.busy, empty)
    await brief(ctx, ids.busy)
  } finally {
    await engine.close()
  }
}

const isFilled = (engine: Engine) =>
  withSession(engine, async (session) => {
    const { rows } = await session.query<{ there: boolean }>(
      "select to_regclass('public.numbered') is not null as there"
    )
    return rows[0]?.there === true
  })

/** Businesses, one group with ten thousand engagements, and the rest spread over the others; as the owner, for a bench alone. */
async function fill(engine: Engine) {
  const begun = performance.now()
  await withSession(engine, async (session) => {
    await session.exec(`
      insert into register.business (id, kind, name, folded, core, status, source, source_on, is_open, recorded_at, changed_at)
        select platform.uuid_v7(), 'company', 'BENCH ' || n, 'bench ' || n, 'bench ' || n, 'active', 'companies-house', '2026-11-01', true, now(), now()
        from generate_series(1, 20000) n;
      create table public.numbered as select id, row_number() over (order by id) as n from register.business;
      insert into register.group_place (business_id, group_id, parent_id, depth)
        select b.id, t.id, case when b.n = 1 then null else t.id end, case when b.n = 1 then 0 else 1 end
        from public.numbered b cross join (select id from public.numbered where n = 1) t where b.n <= 50;
      set session_replication_role = replica;
      insert into engagements.engagement (form, status, title, starts_at, owner_name, source, made_by, made_by_name, made_at)
        select 'meeting', case when n % 20 = 0 then 'planned' else 'held' end, 'Bench ' || n,
          now() + (n % 1500 - 1400) * interval '1 day', 'Bench', 'api', 'bench', 'Bench', now() from generate_series(1, ${ALL}) n;
      insert into engagements.business_part (engagement_id, business_id, starts_at, status, readers, named_people)
        select e.id, b.id, e.starts_at, e.status, e.readers, '{}' from (select *, row_number() over () as n from engagements.engagement) e
        join public.numbered b on b.n = case when e.n <= ${BUSY} then 1 + e.n % 50 else 51 + e.n % 19950 end;
      set session_replication_role = default;
      analyze`)
  })
  say(`${ALL.toLocaleString('en-GB')} engagements put there in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
}

const idsOf = (engine: Engine) =>
  withSession(engine, async (session) => {
    const { rows } = await session.query<{ id: string }>(
      'select id from public.numbered where n = 1 or n > 51 order by n limit 5000'
    )
    const [first, ...others] = rows.map(({ id }) => id)
    return { busy: first ?? '', others }
  })

/** Asks at a steady pace, whether or not the last has answered, and says how long half and nearly all took. */
async function paced(what: string, ask: (n: number) => Promise<unknown>, baseline: number): Promise<number> {
  for (let n = 0; n < 20; n++) await ask(n)
  const took: number[] = []
  const asked: Promise<void>[] = []
  for (let n = 0; n < A_SECOND * SECONDS; n++) {
    const begun = performance.now()
    asked.push(ask(n).then(() => void took.push(performance.now() - begun)))
    await new Promise((resolve) => setTimeout(resolve, 1000 / A_SECOND))
  }
  await Promise.all(asked)
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0
  say(
    `${what}: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms at ${A_SECOND} a second (p50 ${(at(0.5) / baseline).toFixed(1)} times an empty transaction)`
  )
  return at(0.5)
}

/** The page of a business as an official opens it, every panel of every module with it, and once more with its group. */
async function wholePage(engine: Engine, id: string, baseline: number) {
  if (!(await hasDesks(engine))) await openDesks(engine)
  const app = await testApp(engine)
  const official = new Client(app)
  await official.signIn('wren-ls')
  // A process that has just started reads its catalogue and plans its questions, on each connection, with the first few of them.
  for (let n = 0; n < 100; n++) await opened(official, `/businesses/${id}`)
  for (const [what, url] of [
    ['whole business page of the busiest group', `/businesses/${id}`],
    ['the same with its group', `/businesses/${id}?group=yes`]
  ] as const)
    await paced(what, () => opened(official, url), baseline)
  await app.close()
}

async function opened(official: Client, url: string) {
  const { statusCode } = await official.get(url)
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
}

const hasDesks = (engine: Engine) =>
  withSession(engine, async (session) => {
    const { rowCount } = await session.query("select from government.official where email = 'wren.ls@example.gov.uk'")
    return rowCount > 0
  })

async function brief(ctx: Ctx, businessId: string) {
  const startsAt = new Date(Date.now() + 3 * 86_400_000).toISOString()
  const plan = {
    form: 'meeting',
    title: 'Bench',
    startsAt,
    businesses: [{ businessId }],
    topics: ['skills'],
    wentOnReason: 'bench'
  }
  const { id } = await planEngagement(ctx, plan)
  const begun = performance.now()
  await makeBrief(ctx, id)
  say(`brief for the busiest group: ${(performance.now() - begun).toFixed(0)} ms`)
}

const say = (words: string) => void process.stdout.write(`${words}\n`)

await bench()
