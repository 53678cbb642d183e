import { fork } from 'node:child_process'
import { once } from 'node:events'
import { trainIfMissing } from '../../src/cli/train-if-missing.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { openPostgres } from '../../src/platform/db/postgres.ts'
import { atARate, type Spread } from './at-a-rate.ts'
import { signIn } from './sign-in.ts'

export const RATE = 50

/** What the business sends, and what it is answered. */
export async function submitCase(base: string, token: string, n: number): Promise<string | undefined> {
  const answer = await fetch(`${base}/api/v1/cases`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID()
    },
    body: JSON.stringify({
      text: `Matter ${n}: the permit for our oven has not come and nobody says when it will.`,
      business: { name: `Bench Works ${n}` },
      contact: { name: 'Ada Marsh', email: `bench${n}@example.com` },
      shareConsent: true
    })
  })
  const { reference } = (await answer.json()) as { reference?: string }
  return answer.status === 201 ? reference : undefined
}

/**
 * Fifty submissions a second for so long, each with its words, its owner and its dates; then every reference that was given is
 * looked for with all that belongs to it, and what was not answered is said.
 */
export async function measureIntake(url: string, seconds: number, say: (words: string) => void) {
  const engine = openPostgres(url, 4)
  await trainIfMissing(engine, say)
  const server = fork(new URL('./serve.ts', import.meta.url), [url], { execArgv: ['--import', 'tsx'] })
  const base = String((await once(server, 'message'))[0])
  const { token } = await signIn(engine)
  await atARate(20, 5, async (n) => Boolean(await submitCase(base, token, n)))
  const before = await countCases(engine)
  const given: string[] = []
  for (let minute = 0; minute * 60 < seconds; minute += 1) {
    const spread = await atARate(RATE, Math.min(60, seconds - minute * 60), async (n) => {
      const reference = await submitCase(base, token, minute * 60 * RATE + n)
      if (reference) given.push(reference)
      return Boolean(reference)
    })
    say(`minute ${minute + 1}: ${inWords(spread)}`)
  }
  const whole = await countWhole(engine, given)
  const sent = RATE * seconds
  say(
    `sent ${sent} at ${RATE} a second; answered 201 with a reference ${given.length}; of those kept whole (words, owner, event) ${whole}; lost ${given.length - whole}; cases in the database ${(await countCases(engine)) - before} more`
  )
  server.kill()
  await engine.close()
  if (whole !== given.length || new Set(given).size !== given.length) throw new Error('Accepted cases were lost')
}

const inWords = ({ p50, p95, p99, failed, count }: Spread) =>
  `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, failed ${failed} of ${count}`

export const countCases = async (engine: Engine) =>
  (await withSession(engine, (s) => s.query<{ n: number }>('select count(*)::int as n from cases.case'))).rows[0]?.n ??
  0

async function countWhole(engine: Engine, references: readonly string[]): Promise<number> {
  const { rows } = await withSession(engine, (s) =>
    s.query<{ n: number }>(
      `select count(*)::int as n from cases.case c where c.reference = any ($1)
        and exists (select from cases.message m where m.case_id = c.id and m.kind = 'from-business')
        and exists (select from cases.ownership o where o.case_id = c.id and o.team_id = c.owner_team_id)
        and exists (select from platform.audit_event e where e.subject_id = c.id::text and e.event = 'case.raised')`,
      [references]
    )
  )
  return rows[0]?.n ?? 0
}
