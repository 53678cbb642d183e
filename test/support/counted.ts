import type { Engine } from '../../src/platform/db/engine.ts'

export type Counted = { engine: Engine; asked: string[] }

/** The same database, with a note of every query asked of it; settings of a transaction are not counted. */
export function counted(engine: Engine): Counted {
  const asked: string[] = []
  const lease = async () => {
    const session = await engine.lease()
    return {
      ...session,
      query: <R>(text: string, values?: readonly unknown[]) => {
        asked.push(text)
        return session.query<R>(text, values)
      },
      exec: (text: string) => session.exec(text),
      copyIn: (statement: string, chunks: AsyncIterable<Uint8Array>) => session.copyIn(statement, chunks),
      release: (broken?: boolean) => session.release(broken)
    }
  }
  return { asked, engine: { ...engine, lease, close: () => engine.close() } }
}
