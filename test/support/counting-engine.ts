import type { Engine } from '../../src/platform/db/engine.ts'

/** The same database, with a count of the questions it was asked; opening and closing a transaction is none. */
export function countingEngine(engine: Engine): { engine: Engine; asked: string[] } {
  const asked: string[] = []
  const lease = async () => {
    const session = await engine.lease()
    return {
      ...session,
      query: <R>(text: string, values?: readonly unknown[]) => {
        asked.push(text)
        return session.query<R>(text, values)
      }
    }
  }
  return { engine: { ...engine, lease }, asked }
}
