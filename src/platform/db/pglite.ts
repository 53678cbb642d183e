import fs from 'node:fs'
import { createRequire } from 'node:module'
import nodePath from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import { csvCell } from '../csv-line.ts'
import type { Engine, Lease, Rows, Session } from './engine.ts'
import { takeLock } from './lock.ts'

const COPY_CHUNK = 32 * 1024 * 1024

type Reply = { ready?: true; id?: number; result?: unknown; error?: { message: string } }
type Waiting = { resolve(value: unknown): void; reject(reason: unknown): void }

/** A copy of a whole embedded database, from which others start in moments (tests do). */
export type Image = Uint8Array

export type PgliteEngine = Engine & { image(): Promise<Image> }

/** PostgreSQL inside this process, in a worker thread so that a heavy query never stalls the web server. */
export async function openPglite(where: { dataDir?: string; image?: Image } = {}): Promise<PgliteEngine> {
  const unlock = where.dataDir ? takeLock(where.dataDir) : () => {}
  try {
    const { ask, stop } = await startWorker(where)
    const lease = mutex(() => sessionOver(ask))
    return {
      kind: 'pglite',
      lease,
      image: async () => (await ask({ do: 'dump' })) as Image,
      async close() {
        const last = await lease()
        await ask({ do: 'close' })
        await stop()
        last.release()
        unlock()
      }
    }
  } catch (error) {
    unlock()
    throw error
  }
}

let program: Promise<WebAssembly.Module> | undefined

/** PostgreSQL’s own code, compiled once in a process: every further database of it (tests open hundreds) is warm at once. */
function theProgram() {
  const beside = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  program ??= WebAssembly.compile(fs.readFileSync(nodePath.join(nodePath.dirname(beside), 'pglite.wasm')))
  return program
}

async function startWorker(where: { dataDir?: string; image?: Image }) {
  const path = where.dataDir ? { dataDir: `${where.dataDir}/pglite` } : {}
  const worker = new Worker(new URL('./pglite-worker.mjs', import.meta.url), {
    workerData: { ...path, image: where.image, program: await theProgram() },
    execArgv: []
  })
  const waiting = new Map<number, Waiting>()
  let count = 0
  const failAll = (reason: unknown) => {
    for (const w of waiting.values()) w.reject(reason)
    waiting.clear()
  }
  await new Promise<void>((ready, failed) => {
    worker.once('error', failed)
    worker.on('message', (reply: Reply) => (reply.ready ? ready() : settle(waiting, reply)))
  })
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error('The embedded database stopped')))
  worker.unref()
  const ask = (what: object) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++count
      if (waiting.size === 0) worker.ref()
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...what })
    }).finally(() => waiting.size === 0 && worker.unref())
  return { ask, stop: () => worker.terminate() }
}

function settle(waiting: Map<number, Waiting>, reply: Reply) {
  const one = waiting.get(reply.id ?? -1)
  waiting.delete(reply.id ?? -1)
  if (reply.error) one?.reject(Object.assign(new Error(reply.error.message), reply.error))
  else one?.resolve(reply.result)
}

function sessionOver(ask: (what: object) => Promise<unknown>): Omit<Lease, 'release'> {
  return {
    query: async <R>(text: string, values: readonly unknown[] = []) =>
      (await ask({ do: 'query', text, values: values.map(plain) })) as Rows<R>,
    exec: async (text) => void (await ask({ do: 'exec', text })),
    copyIn: (statement, chunks) => copyInPieces(ask, statement, chunks),
    copyOut: (select, into) => copyOutPages(ask, select, into)
  }
}

// A Date cannot say its time zone once cloned into the worker as text, an ISO string can.
const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : value)

async function copyInPieces(
  ask: (what: object) => Promise<unknown>,
  statement: string,
  chunks: AsyncIterable<Uint8Array>
) {
  const text = statement.replace(/from stdin/i, "from '/dev/blob'")
  let pieces: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    pieces.push(chunk)
    size += chunk.length
    if (size < COPY_CHUNK || chunk.at(-1) !== 10) continue
    await copyPiece(ask, text, pieces)
    pieces = []
    size = 0
  }
  if (size) await copyPiece(ask, text, pieces)
}

// Here COPY reads what PostgreSQL takes for a file of the server, which the plain role must not be able to do.
async function copyPiece(ask: (what: object) => Promise<unknown>, text: string, pieces: Uint8Array[]) {
  const { rows } = (await ask({ do: 'query', text: 'select current_user::text as role', values: [] })) as Rows<{
    role: string
  }>
  await ask({ do: 'exec', text: 'set local role none' })
  await ask({ do: 'copy', text, blob: new Blob(pieces as BlobPart[]) })
  await ask({ do: 'exec', text: `set local role ${rows[0]?.role}` })
}

const ROWS_A_PAGE = 20_000

// Its own COPY would write what PostgreSQL takes for a file of the server, which the plain role must not be able to do, and
// would hold all of it; a cursor asks as whoever asks, and no more than a page at a time.
async function copyOutPages(ask: (what: object) => Promise<unknown>, select: string, into: Writable) {
  await ask({ do: 'exec', text: `declare written_out no scroll cursor for ${select}` })
  async function* pages() {
    for (;;) {
      const text = `fetch ${ROWS_A_PAGE} from written_out`
      const { rows } = (await ask({ do: 'query', text, values: [] })) as Rows<Record<string, unknown>>
      if (rows.length === 0) return
      yield rows.map((row) => `${Object.values(row).map(asCell).join(',')}\n`).join('')
    }
  }
  await pipeline(Readable.from(pages()), into)
  await ask({ do: 'exec', text: 'close written_out' })
}

const asCell = (value: unknown) => csvCell(value === null || value === undefined ? '' : String(plain(value)))

// A connection that broke is thrown away; this one cannot be, so whatever was left open in it is closed.
const tidy = (held: Session) => held.exec('rollback').catch(() => {})

/** There is one session: whoever leases it holds it until release, so transactions never interleave. */
function mutex(session: () => Omit<Lease, 'release'>): () => Promise<Lease> {
  let last: Promise<void> = Promise.resolve()
  return async () => {
    let release = () => {}
    const before = last
    last = new Promise((done) => {
      release = done
    })
    await before
    const held = session()
    return { ...held, release: (broken) => (broken ? void tidy(held).finally(release) : release()) }
  }
}
