import type { Config } from '../platform/config.ts'
import type { Engine } from '../platform/db/engine.ts'
import { openPglite } from '../platform/db/pglite.ts'
import { openPostgres } from '../platform/db/postgres.ts'

/** PostgreSQL where DATABASE_URL says, otherwise the embedded database in DATA_DIR. */
export async function openEngine(config: Config): Promise<Engine> {
  return config.DATABASE_URL
    ? openPostgres(config.DATABASE_URL, config.DATABASE_POOL, {
        waitMs: config.DATABASE_WAIT_SECONDS * 1000,
        statementMs: config.DATABASE_STATEMENT_SECONDS * 1000
      })
    : openPglite({ dataDir: config.DATA_DIR })
}
