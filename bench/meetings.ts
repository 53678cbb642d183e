import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { seedDemoMeetings } from '../seeds/demo/meetings.ts'
import { findMeetings, matchAttendances } from '../src/modules/ministers/index.ts'
import { systemActor } from '../src/platform/auth/system-actor.ts'
import { type Ctx, NO_REACTIONS, openTx } from '../src/platform/ctx.ts'
import { withSession } from '../src/platform/db/engine.ts'
import { inTransaction } from '../src/platform/db/in-transaction.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openPostgres } from '../src/platform/db/postgres.ts'
import { seedReference } from '../src/seed-reference.ts'

/**
 * Search over the open register of meetings on PostgreSQL, 200,000 of them: the real ones of 2010 to 2016, said again with
 * other days until there are enough. The baseline is the same search by `ilike` over the same rows.
 * Run: BENCH_DATABASE_URL=postgres://… node --import tsx bench/meetings.ts
 */
const URL = process.env.BENCH_DATABASE_URL
const WANTED = Number(process.env.MEETINGS ?? 200_000)
const ROUNDS = 40
if (!URL) throw new Error('Say which empty database with BENCH_DATABASE_URL')

const engine = openPostgres(URL, 4)
const ctx: Ctx = {
  engine,
  actor: systemActor('bench', ['meetings.find', 'meetings.import', 'business.match', 'reference.keep']),
  now: () => new Date(),
  reactions: NO_REACTIONS
}
await migrate(engine)
await seedReference(engine)
await seedDemoMeetings(ctx)
await inTransaction(ctx, (tx) => matchAttendances(tx))
await multiply()

const ASKED: readonly { words: string; asked: Parameters<typeof findMeetings>[1] }[] = [
  { words: 'everything', asked: {} },
  { words: 'a rare word', asked: { q: 'hujjaj' } },
  { words: 'a name', asked: { q: 'greenpeace' } },
  { words: 'a common word', asked: { q: 'discussion' } },
  { words: 'two common words', asked: { q: 'general discussion' } },
  { words: 'a minister', asked: { q: 'letwin energy' } },
  { words: 'the beginning of a word', asked: { q: 'fed' } },
  { words: 'nobody', asked: { q: 'zzzz' } },
  { words: 'a department in a year', asked: { department: 'cabinet-office', from: '2012-01-01', to: '2012-12-31' } }
]
const all: number[] = []
for (const { words, asked } of ASKED) {
  const ours = await times(() => findMeetings(ctx, asked))
  const base = asked.q ? await times(() => byLikeness(asked.q ?? ''), 5) : undefined
  all.push(...ours)
  const ratio = base ? `, ilike ${p(base, 0.95)} ms, ${(p(base, 0.95) / p(ours, 0.95)).toFixed(1)} times` : ''
  process.stdout.write(`${words}: p50 ${p(ours, 0.5)} ms, p95 ${p(ours, 0.95)} ms${ratio}\n`)
}
process.stdout.write(`all searches over ${WANTED} meetings: p50 ${p(all, 0.5)} ms, p95 ${p(all, 0.95)} ms\n`)
await engine.close()

async function multiply() {
  await withSession(engine, async (session) => {
    const { rows } = await session.query<{ n: string }>('select count(*) as n from ministers.published_meeting')
    const there = Number(rows[0]?.n)
    for (let round = 1; there * round < WANTED; round++)
      await session.exec(`
        with new as (
          insert into ministers.published_meeting (key, body_id, department, minister, person_id, person, post, date_text, held_from, held_to,
            precision, quarter_from, organisation_text, purpose)
          select 'bench-${round}-' || key, body_id, department, minister, person_id, person, post, date_text,
            held_from + ${round} * 7, held_to + ${round} * 7, precision, quarter_from, organisation_text, purpose
          from ministers.published_meeting where key not like 'bench-%' limit ${Math.max(0, WANTED - there * round)}
          returning id, key)
        insert into ministers.attendance (meeting_id, position, name, organisation, person, business_id, probability, match)
        select new.id, a.position, a.name, a.organisation, a.person, a.business_id, a.probability, a.match
        from new join ministers.published_meeting m on m.key = substr(new.key, length('bench-${round}-') + 1)
          join ministers.attendance a on a.meeting_id = m.id`)
    // As the server does by itself after a while: until then every search walks the index’s list of new entries as well.
    for (const table of ['published_meeting', 'attendance']) await session.exec(`vacuum (analyze) ministers.${table}`)
  })
}

async function byLikeness(q: string) {
  const like = `%${q.split(' ').join('%')}%`
  await inTransaction(ctx, (tx) =>
    sql`select id from ministers.published_meeting
      where minister || ' ' || organisation_text || ' ' || coalesce(purpose, '') ilike ${like}
      order by held_from desc nulls last limit 26`.execute(openTx(tx).db)
  )
}

async function times(work: () => Promise<unknown>, rounds = ROUNDS): Promise<number[]> {
  await work()
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    await work()
    took.push(performance.now() - begun)
  }
  return took
}

function p(took: readonly number[], share: number): number {
  const sorted = [...took].sort((a, b) => a - b)
  return Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1))
}
