import { fork } from 'node:child_process'
import { once } from 'node:events'
import Fastify from 'fastify'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { openPostgres } from '../../src/platform/db/postgres.ts'
import { atARate, type Spread } from './at-a-rate.ts'
import { countCases, RATE, submitCase } from './intake.ts'
import { signIn, type Who } from './sign-in.ts'

const SECONDS = 20

/** Queue, case page and intake at fifty a second each, beside a bare page and a bare insert of the same run. */
export async function measureFrontDoor(url: string, times: number, say: (words: string) => void) {
  const engine = openPostgres(url, 4)
  const server = fork(new URL('./serve.ts', import.meta.url), [url], { execArgv: ['--import', 'tsx'] })
  const base = String((await once(server, 'message'))[0])
  const who = await signIn(engine)
  const references = await someOf(engine)
  const headers = { cookie: `so_session=${who.session}` }
  const get = (path: string) => async () => {
    const answer = await fetch(base + path, { headers, redirect: 'manual' })
    return (await answer.text()).length > 1000 && answer.status === 200
  }
  const seconds = SECONDS * times
  await atARate(20, 3, get('/cases'))
  const bare = Fastify()
  const size = (await (await fetch(`${base}/cases`, { headers })).text()).length
  bare.get('/', (_, reply) => reply.type('text/html').send('x'.repeat(size)))
  const bareBase = await bare.listen({ port: 0, host: '127.0.0.1' })
  const line = (name: string, spread: Spread, than?: Spread) =>
    say(
      `${name.padEnd(22)} p50 ${spread.p50.toFixed(1)} ms, p95 ${spread.p95.toFixed(1)} ms, p99 ${spread.p99.toFixed(1)} ms, failed ${spread.failed} of ${spread.count}${than ? `, ${(spread.p95 / than.p95).toFixed(1)} times the bare one` : ''}`
    )
  const barePage = await atARate(RATE, seconds / 2, async () => (await (await fetch(bareBase)).text()).length === size)
  line('bare Fastify page', barePage)
  line('queue', await atARate(RATE, seconds, get('/cases')), barePage)
  line('queue, filtered', await atARate(RATE, seconds / 2, get('/cases?nation=scotland&sector=LS')), barePage)
  // A process that has just started reads its word lists and plans its questions with the first few of each kind.
  const one = (n: number) => get(`/cases/${references[n % references.length]}`)()
  await atARate(20, 5, one)
  line('case page', await atARate(RATE, seconds, one), barePage)
  await intake(engine, base, who, seconds, line)
  await bare.close()
  server.kill()
  await engine.close()
}

async function intake(
  engine: Engine,
  base: string,
  { token }: Who,
  seconds: number,
  line: (name: string, spread: Spread, than?: Spread) => void
) {
  await withSession(engine, (s) =>
    s.exec('create unlogged table if not exists public.bare_insert (id uuid primary key, words text)')
  )
  const bareInsert = await atARate(RATE, seconds / 2, () =>
    withSession(engine, (s) =>
      s.query('insert into public.bare_insert values ($1, $2)', [crypto.randomUUID(), 'A matter of permits'])
    ).then(() => true)
  )
  line('bare insert', bareInsert)
  const send = async (n: number) => Boolean(await submitCase(base, token, n))
  await atARate(20, 5, send)
  const before = await countCases(engine)
  const sent = await atARate(RATE, seconds, send)
  line('submit', sent, bareInsert)
  const kept = (await countCases(engine)) - before
  process.stdout.write(`sent ${sent.count}, answered 201 ${sent.count - sent.failed}, kept ${kept}\n`)
}

async function someOf(engine: Engine): Promise<string[]> {
  const { rows } = await withSession(engine, (s) =>
    s.query<{ reference: string }>(
      `select c.reference from cases.case c join government.team_summary t on t.id = c.owner_team_id
        where t.name = 'Life sciences front desk' and c.closed_at is null limit 500`
    )
  )
  return rows.map(({ reference }) => reference)
}
