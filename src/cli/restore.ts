import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Config } from '../platform/config.ts'
import { withSession } from '../platform/db/engine.ts'
import { openPglite } from '../platform/db/pglite.ts'
import { type Io, WrongUse } from './command.ts'

/** Puts a backup of the embedded database into an empty DATA_DIR. It never writes over a database that is there. */
export async function restore(config: Config, [file]: readonly string[], io: Io): Promise<void> {
  if (config.DATABASE_URL) throw new WrongUse('On PostgreSQL use pg_restore')
  if (!file) throw new WrongUse('Name the backup: restore FILE')
  const there = path.join(config.DATA_DIR, 'pglite')
  if (fs.existsSync(there))
    throw new WrongUse(`There is a database in ${config.DATA_DIR} already. Move it away, or name another DATA_DIR`)
  const engine = await openPglite({
    dataDir: config.DATA_DIR,
    image: gunzipSync(fs.readFileSync(path.resolve(io.cwd, file)))
  })
  const { rows } = await withSession(engine, (session) =>
    session.query<{ events: string }>('select count(*) as events from platform.audit_event')
  )
  await engine.close()
  io.out(
    io.json
      ? JSON.stringify({ file, events: Number(rows[0]?.events) })
      : `Restored ${file}: ${rows[0]?.events} events in its audit trail. Run audit verify`
  )
}
