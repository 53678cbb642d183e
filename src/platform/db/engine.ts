import type { Writable } from 'node:stream'

export type Rows<R> = { rows: R[]; rowCount: number }

/** One database session, held by one piece of work at a time. */
export type Session = {
  query<R>(text: string, values?: readonly unknown[]): Promise<Rows<R>>
  /** Several statements, no parameters. */
  exec(text: string): Promise<void>
  /** Streams rows in COPY text or CSV form; memory stays constant whatever the size. */
  copyIn(copyStatement: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  /** The rows of a question without parameters, its columns by different names, as CSV without a header into a stream, which it ends. */
  copyOut(select: string, into: Writable): Promise<void>
}

export type Lease = Session & { release(broken?: boolean): void }

/** A running database, embedded or a server: the only way to reach it is to lease a session. */
export type Engine = {
  kind: 'pglite' | 'postgres'
  /** How long one statement of a request may take, where the database can end it. */
  statementMs?: number | undefined
  lease(): Promise<Lease>
  /** A copy of everything as one file; only the embedded database can. */
  image?(): Promise<Uint8Array>
  close(): Promise<void>
}

/** Leases a session for work that needs no actor: migrations, the job queue, health. */
export async function withSession<R>(engine: Engine, work: (session: Session) => Promise<R>): Promise<R> {
  const lease = await engine.lease()
  let broken = true
  try {
    const result = await work(lease)
    broken = false
    return result
  } finally {
    lease.release(broken)
  }
}
