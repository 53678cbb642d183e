import PgBoss from 'pg-boss'
import { type Engine, type Session, withSession } from '../db/engine.ts'

export const REACTIONS = 'reaction'
export const DEAD = 'reaction-dead'
export const CLOCK_PREFIX = 'job-'
const ONE_AT_A_TIME = 7_246_003

/**
 * A step that failed is tried again after 2 to 4, 4 to 8, 8 to 16 … seconds; after the sixth time it is set aside for an
 * administrator. A step whose worker died is taken up again once its lease has run out, so no step may last longer.
 */
export const PATIENCE = { retries: 5, firstRetrySeconds: 2, leaseSeconds: 30, sweepSeconds: 5 }
export type Patience = typeof PATIENCE

export const executorOver = (session: Session) => ({
  async executeSql(text: string, values: unknown[] = []) {
    if (values.length) return session.query<Record<string, unknown>>(text, values)
    await session.exec(text)
    return { rows: [] as Record<string, unknown>[], rowCount: 0 }
  }
})

/** The queue library on whichever database is in use, one leased session a statement. */
export function openQueue(engine: Engine, patience: Patience, onError: (error: Error) => void): PgBoss {
  const db = {
    executeSql: (text: string, values?: unknown[]) =>
      withSession(engine, async (session) => {
        if (values?.length || /^\s*(select|with|insert|update|delete)/i.test(text))
          return session.query<Record<string, unknown>>(text, values ?? [])
        return executorOver(session).executeSql(text)
      })
  }
  const boss = new PgBoss({ db, schema: 'queue', maintenanceIntervalSeconds: patience.sweepSeconds })
  boss.on('error', onError)
  return boss
}

/**
 * Starts the library and makes the queues. Each queue is a table attached to one that the others use: two workers doing
 * this at the same moment waited for each other for ever, so they take turns.
 */
export async function prepareQueues(engine: Engine, boss: PgBoss, patience: Patience, more: () => Promise<void>) {
  const prepare = async () => {
    const lease = { expireInSeconds: patience.leaseSeconds }
    await boss.start()
    await keepQueue(boss, { name: DEAD, retryLimit: 1000, retryDelay: 10, ...lease })
    await keepQueue(boss, {
      name: REACTIONS,
      retryLimit: patience.retries,
      retryDelay: patience.firstRetrySeconds,
      retryBackoff: true,
      deadLetter: DEAD,
      ...lease
    })
    await more()
  }
  // The embedded database has one session and one process, which has nobody to wait for.
  if (engine.kind === 'pglite') return prepare()
  await withSession(engine, async (session) => {
    await session.exec(`select pg_advisory_lock(${ONE_AT_A_TIME})`)
    await prepare().finally(() => session.exec(`select pg_advisory_unlock(${ONE_AT_A_TIME})`))
  })
}

// Creating leaves a queue that is already there as it was, even if we have other patience now.
async function keepQueue(boss: PgBoss, queue: PgBoss.Queue) {
  await boss.createQueue(queue.name, queue)
  await boss.updateQueue(queue.name, queue)
}
