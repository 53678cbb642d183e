import PgBoss from 'pg-boss'
import { type Engine, type Session, withSession } from '../db/engine.ts'

export const REACTIONS = 'reaction'
export const DEAD = 'reaction-dead'

/** A step that failed is tried again after 2, 4, 8 … seconds; after the sixth time it is set aside for an administrator. */
export const RETRIES = { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 }

export const executorOver = (session: Session) => ({
  async executeSql(text: string, values: unknown[] = []) {
    if (values.length) return session.query<Record<string, unknown>>(text, values)
    await session.exec(text)
    return { rows: [] as Record<string, unknown>[], rowCount: 0 }
  }
})

/** The queue library on whichever database is in use, one leased session a statement. */
export async function openQueue(engine: Engine, onError: (error: Error) => void): Promise<PgBoss> {
  const db = {
    executeSql: (text: string, values?: unknown[]) =>
      withSession(engine, async (session) => {
        if (values?.length || /^\s*(select|with|insert|update|delete)/i.test(text))
          return session.query<Record<string, unknown>>(text, values ?? [])
        return executorOver(session).executeSql(text)
      })
  }
  const boss = new PgBoss({ db, schema: 'queue', maintenanceIntervalSeconds: 30 })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(DEAD)
  await boss.createQueue(REACTIONS, { name: REACTIONS, ...RETRIES, deadLetter: DEAD })
  return boss
}
