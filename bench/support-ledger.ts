import { pivotAwards } from '../src/modules/support/ledger-pages/pivot-awards.ts'
import { withSession } from '../src/platform/db/engine.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openPostgres } from '../src/platform/db/postgres.ts'
import { ctxAs, staff } from '../test/support/world.ts'

const URL_GIVEN = process.argv[2]
const AWARDS = Number(process.argv[3] ?? 2_000_000)
const DIMENSIONS = ['kind', 'sector', 'region', 'body', 'year'] as const
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Two million invented awards on PostgreSQL: every two-way pivot by the cube, against adding the awards up each time. */
async function main(url: string) {
  const engine = openPostgres(url, 2)
  await migrate(engine)
  await withSession(engine, async (session) => {
    await session.exec('truncate support.award, support.award_cube')
    await session.exec(`insert into support.award (source, source_key, kind, sector, region, body_name, amount, currency, year, counts_as_mfa)
      select 'bench', n::text, (array['grant','loan','equity','guarantee','tax-relief','advice','training',null])[1 + (n * 7) % 8],
        (array['AM','CE','CI','DF','DT','FS','LS','PBS','FI','food','retail',null])[1 + (n * 11) % 12],
        (array['TLC','TLD','TLE','TLF','TLG','TLH','TLI','TLJ','TLK','TLL','TLM','TLN',null])[1 + (n * 5) % 13],
        'Body ' || (n * 13) % 40, (n * 7919) % 90000000, case when n % 50 = 0 then 'EUR' else 'GBP' end, (2016 + n % 11)::int, false
      from generate_series(1::bigint, ${AWARDS}::bigint) n`)
    await session.exec(`insert into support.award_cube select source, kind, sector, region, body_name, year, currency, count(*), sum(amount), count(business_id)
      from support.award group by source, kind, sector, region, body_name, year, currency`)
    await session.exec('vacuum analyze support.award_cube')
  })
  const ctx = ctxAs(engine, staff(['ledger.read']))
  const times: number[] = []
  const totals = new Set<string>()
  for (const rows of DIMENSIONS)
    for (const columns of DIMENSIONS) {
      const started = performance.now()
      const pivot = await pivotAwards(ctx, { rows, columns, currency: 'GBP' })
      times.push(performance.now() - started)
      totals.add(String(pivot.rows.reduce((sum, { total }) => sum + total.amount, 0n)))
    }
  const started = performance.now()
  const whole = await withSession(engine, (session) =>
    session.query<{ amount: string; cells: number }>(
      `select sum(amount)::text amount, (select count(*)::int from support.award_cube) cells from support.award where currency = 'GBP' group by ()`
    )
  )
  const baseline = performance.now() - started
  const worst = Math.max(...times)
  say(
    `${AWARDS} awards in ${whole.rows[0]?.cells} sums. Slowest of 25 pivots: ${worst.toFixed(0)} ms; adding the awards up once: ${baseline.toFixed(0)} ms (${(baseline / worst).toFixed(1)} times as long)`
  )
  say(`every pivot comes to ${[...totals].join(' and ')} pence; the awards to ${whole.rows[0]?.amount}`)
  await engine.close()
}

if (!URL_GIVEN)
  throw new Error('Give the address of an empty PostgreSQL database: bench/support-ledger.ts postgres://…')
await main(URL_GIVEN)
