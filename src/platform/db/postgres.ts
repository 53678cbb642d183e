import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Engine, Lease, Rows } from './engine.ts'

/** PostgreSQL 15 or later; values arrive in the same shapes as from the embedded database. */
export function openPostgres(url: string, max = 10): Engine {
  const pool = new pg.Pool({ connectionString: url, max, types: { getTypeParser }, application_name: 'sector-office' })
  // A client that loses its server, idle or at work, must not bring the process down; whoever uses it next is told.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    kind: 'postgres',
    lease: async () => leaseOf(await pool.connect()),
    close: () => pool.end()
  }
}

function leaseOf(client: pg.PoolClient): Lease {
  return {
    async query<R>(text: string, values: readonly unknown[] = []): Promise<Rows<R>> {
      const result = await client.query({ text, values: [...values] })
      return { rows: result.rows, rowCount: result.rowCount ?? 0 }
    },
    async exec(text) {
      await client.query(text)
    },
    async copyIn(statement, chunks) {
      await pipeline(Readable.from(chunks, { objectMode: false }), client.query(copyFrom(statement)))
    },
    release: (broken) => client.release(broken)
  }
}

const DATE = 1082
const INTERVAL = 1186
const asText = (value: string) => value

// bigint stays text (it is text by default in pg), dates stay 'yyyy-mm-dd': one table for both databases.
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === DATE || oid === INTERVAL) return asText
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
}
