// @ts-check
// Plain JavaScript, because a worker thread on Node 20 starts without the TypeScript loader.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

/** @param {string} value */
const asText = (value) => value
/** @param {string} value */
const asBytes = (value) => Uint8Array.from(Buffer.from(value.slice(2), 'hex'))

const database = await PGlite.create({
  ...(workerData.dataDir ? { dataDir: workerData.dataDir } : {}),
  ...(workerData.image ? { loadDataDir: new Blob([workerData.image]) } : {}),
  pgliteWasmModule: workerData.program,
  extensions: { pg_trgm, unaccent, fuzzystrmatch, btree_gin },
  parsers: { [types.INT8]: asText, [types.DATE]: asText, [types.INTERVAL]: asText, [types.BYTEA]: asBytes }
})

/** @param {{ do: string, text: string, values: unknown[], blob: Blob }} ask */
async function answer(ask) {
  if (ask.do === 'query') {
    const result = await database.query(ask.text, ask.values)
    return { rows: result.rows, rowCount: Math.max(result.affectedRows ?? 0, result.rows.length) }
  }
  if (ask.do === 'exec') return void (await database.exec(ask.text))
  if (ask.do === 'copy') return void (await database.query(ask.text, [], { blob: ask.blob }))
  if (ask.do === 'dump') return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer())
  return database.close()
}

/** @param {Record<string, unknown>} error */
const describe = ({ message, code, constraint, detail, table, column, where }) => ({
  message,
  code,
  constraint,
  detail,
  table,
  column,
  where
})

parentPort?.on('message', async (ask) => {
  try {
    parentPort?.postMessage({ id: ask.id, result: await answer(ask) })
  } catch (error) {
    parentPort?.postMessage({ id: ask.id, error: describe(/** @type {Record<string, unknown>} */ (error)) })
  }
})
parentPort?.postMessage({ ready: true })
