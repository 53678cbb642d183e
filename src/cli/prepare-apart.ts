import { spawn } from 'node:child_process'
import fs from 'node:fs'
import type { Config } from '../platform/config.ts'
import { withSession } from '../platform/db/engine.ts'
import { openPostgres } from '../platform/db/postgres.ts'

/**
 * Makes a new world in a process of its own, before the server opens it: what making it takes of memory, several times
 * what serving it does, goes back to the machine when it is done.
 */
export async function prepareApart(config: Config): Promise<void> {
  if (await isMade(config)) return
  if (config.DATABASE_URL) await run(['migrate'])
  await run(['seed', 'reference'])
  if (config.DEMO) await run(['seed', 'demo'])
}

async function isMade(config: Config): Promise<boolean> {
  if (!config.DATABASE_URL) return fs.existsSync(`${config.DATA_DIR}/pglite`)
  const engine = openPostgres(config.DATABASE_URL, 1)
  try {
    const { rows } = await withSession(engine, (session) =>
      session.query<{ made: boolean }>("select to_regclass('platform.audit_event') is not null as made")
    )
    return rows[0]?.made === true
  } finally {
    await engine.close()
  }
}

// The program that was started, called again with other words.
function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [process.argv[1] ?? '', ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((well, ill) =>
    child.once('close', (code) =>
      code === 0 ? well() : ill(new Error('The world could not be made. Put right what is said above, and start again'))
    )
  )
}
