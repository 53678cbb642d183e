import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Engine, Lease, Rows } from './engine.ts'

// A page asks small questions. One whose cost is misjudged, as on a table grown since it was last analysed, would be compiled
// for seconds and then answered in a millisecond.
const NO_COMPILING = '-c jit=off'

/** 0 is no limit: for commands and tests, which wait for nobody. */
type Limits = { waitMs?: number; statementMs?: number }

/** PostgreSQL 15 or later; values arrive in the same shapes as from the embedded database. */
export function openPostgres(url: string, max = 10, { waitMs = 0, statementMs }: Limits = {}): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: { getTypeParser },
    connectionTimeoutMillis: waitMs,
    application_name: 'sector-office',
    options: NO_COMPILING
  })
  // A client that loses its server, idle or at work, must not bring the process down; whoever uses it next is told.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    kind: 'postgres',
    statementMs,
    lease: async () => leaseOf(await pool.connect()),
    close: () => pool.end()
  }
}

function leaseOf(client: pg.PoolClient): Lease {
  let outdated = false
  const inTurn = oneAfterAnother()
  return {
    async query<R>(text: string, values: readonly unknown[] = []): Promise<Rows<R>> {
      const name = preparedName(client, text)
      try {
        const result = await inTurn(() => client.query({ text, values: [...values], ...(name && { name }) }))
        return { rows: result.rows, rowCount: result.rowCount ?? 0 }
      } catch (error) {
        // The schema moved on while this connection kept a plan of before: the next one starts afresh.
        if ((error as { routine?: string }).routine === 'RevalidateCachedQuery') outdated = true
        throw error
      }
    },
    async exec(text) {
      await inTurn(() => client.query(text))
    },
    async copyIn(statement, chunks) {
      await inTurn(() => pipeline(Readable.from(chunks, { objectMode: false }), client.query(copyFrom(statement))))
    },
    async copyOut(select, into) {
      await inTurn(() => pipeline(client.query(copyTo(`copy (${select}) to stdout (format csv)`)), into))
    },
    release: (broken) => client.release(broken || outdated)
  }
}

/** Parts of a page ask at the same moment, and a connection answers one question at a time. */
function oneAfterAnother() {
  let last: Promise<unknown> = Promise.resolve()
  return <R>(ask: () => Promise<R>): Promise<R> => {
    const asked = last.then(ask, ask)
    last = asked
    return asked
  }
}

/** The server keeps the plans of each connection in its memory: a few hundred, of what is asked again and again. */
const MOST_PREPARED = 300
const MOST_SEEN = 2000
type Asked = { once: Set<string>; names: Map<string, string> }
const asked = new WeakMap<pg.PoolClient, Asked>()

/**
 * The name under which this connection keeps the plan of a statement, from the second time on: under row-level security
 * planning a small question costs the database more than answering it.
 */
function preparedName(client: pg.PoolClient, text: string): string | undefined {
  const { once, names } = asked.get(client) ?? { once: new Set<string>(), names: new Map<string, string>() }
  asked.set(client, { once, names })
  const known = names.get(text)
  if (known) return known
  if (!once.has(text)) {
    if (once.size < MOST_SEEN) once.add(text)
    return undefined
  }
  if (names.size >= MOST_PREPARED) return undefined
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

const DATE = 1082
const INTERVAL = 1186
const asText = (value: string) => value

// bigint stays text (it is text by default in pg), dates stay 'yyyy-mm-dd': one table for both databases.
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === DATE || oid === INTERVAL) return asText
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
}
