import { flushAudit } from '../audit/audit.ts'
import type { Actor, Ctx, Tx } from '../ctx.ts'
import { londonDay } from '../dates.ts'
import { Conflict, Unavailable } from '../errors.ts'
import type { Lease, Session } from './engine.ts'
import { kyselyOver } from './kysely-over.ts'

export const APP_ROLE = 'sector_office_app'

/**
 * Runs work as the actor, all or nothing: the one place that opens a transaction. It takes on the plain database role,
 * so row-level security decides what is seen and changed. Joins a transaction that is already open.
 */
export async function inTransaction<R>(ctx: Ctx, work: (ctx: Ctx & { tx: Tx }) => Promise<R>): Promise<R> {
  if (ctx.tx) return work({ ...ctx, tx: ctx.tx })
  const lease = await leaseFrom(ctx)
  const { session, close } = whileOpen(lease)
  const tx: Tx = { session, db: kyselyOver(session), events: [], afterCommit: [], atOnce: 0 }
  let broken = false
  try {
    await lease.exec(`begin; ${settingsFor(ctx)}`)
    const result = await work({ ...ctx, tx })
    await flushAudit({ ...ctx, tx })
    await lease.exec('commit')
    for (const then of tx.afterCommit) then()
    return result
  } catch (error) {
    await lease.exec('rollback').catch(() => {
      broken = true
    })
    throw inOurWords(error)
  } finally {
    close()
    lease.release(broken)
  }
}

/**
 * The session for as long as its transaction lasts: of several things done at once, what is left over when one of them fails
 * must never reach the transaction of whoever has the connection next.
 */
function whileOpen({ query, exec, copyIn, copyOut }: Lease): { session: Session; close: () => void } {
  let open = true
  const still = () => {
    if (!open) throw new Error('A query was tried after its transaction had ended')
  }
  return {
    session: {
      async query(text, values) {
        still()
        return query(text, values)
      },
      async exec(text) {
        still()
        return exec(text)
      },
      async copyIn(statement, chunks) {
        still()
        return copyIn(statement, chunks)
      },
      async copyOut(select, into) {
        still()
        return copyOut(select, into)
      }
    },
    close: () => {
      open = false
    }
  }
}

/** The same transaction under another actor: for the few steps that act as the system, such as finding who signed in. */
export async function actingAs<R>(ctx: Ctx, actor: Actor, work: (ctx: Ctx & { tx: Tx }) => Promise<R>): Promise<R> {
  const { tx } = ctx
  if (!tx) return inTransaction({ ...ctx, actor }, work)
  if (tx.atOnce > 0) throw new Error('Nobody acts as somebody else while other parts ask: they would see with its eyes')
  await tx.session.exec(settingsFor({ ...ctx, actor }))
  try {
    return await work({ ...ctx, actor, tx })
  } finally {
    await tx.session.exec(settingsFor(ctx)).catch(() => {})
  }
}

async function leaseFrom(ctx: Ctx): Promise<Lease> {
  try {
    return await ctx.engine.lease()
  } catch {
    throw new Unavailable('The database cannot be reached. Try again in a few minutes')
  }
}

function settingsFor({ actor, requestId, now, engine, byKey }: Ctx): string {
  const settings: Record<string, string> = {
    role: APP_ROLE,
    'app.actor_kind': actor.kind,
    'app.actor_id': actor.id,
    'app.permissions': [...actor.permissions].join(','),
    'app.teams': actor.teams.join(','),
    'app.grants': actor.grants.join(','),
    'app.request_id': requestId ?? '',
    'app.today': londonDay(now()),
    'app.now': now().toISOString(),
    // The server would plan each of its questions five times over on every connection before it kept a plan, and the
    // questions of a whole page take it longer to plan than to answer.
    ...(byKey ? { plan_cache_mode: 'force_generic_plan' } : {}),
    // A request has somebody waiting; jobs, imports and commands have no number of one and take the time they need.
    ...(requestId && engine.statementMs ? { statement_timeout: String(engine.statementMs) } : {})
  }
  const calls = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${literal(value)}, true)`)
  return `select ${calls.join(', ')}`
}

const literal = (value: string) => `E'${value.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

const LOST_A_RACE = new Set(['40001', '40P01', '55P03'])
const CANNOT_CONNECT = /^(08|57P)/
const TOOK_TOO_LONG = '57014'

function inOurWords(error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return error
  if (LOST_A_RACE.has(code)) return new Conflict('Someone else changed this at the same moment. Try again')
  if (CANNOT_CONNECT.test(code)) return new Unavailable('The database cannot be reached. Try again in a few minutes')
  if (code === TOOK_TOO_LONG)
    return new Unavailable('This took too long, and was stopped. Ask for less, or try again later')
  return error
}
