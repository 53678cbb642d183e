import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Engine, type Session, withSession } from './engine.ts'

const FOLDER = new URL('../../../migrations/', import.meta.url).pathname
const ONE_AT_A_TIME = 7_246_001

export type Migration = { name: string; text: string; hash: string }

export function listMigrations(folder = FOLDER): Migration[] {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.sort().map((name) => {
    const text = fs.readFileSync(path.join(folder, name), 'utf8')
    return { name, text, hash: createHash('sha256').update(text).digest('hex') }
  })
}

/** Brings the schema up to date, forward only, each file in its own transaction; many processes may start at once. */
export const migrate = async (engine: Engine, progress: (words: string) => void = () => {}): Promise<number> =>
  withSession(engine, async (session) => {
    await waitForTurn(session)
    try {
      const todo = await pending(session)
      for (const [at, migration] of todo.entries()) {
        progress(`Migrating ${at + 1} of ${todo.length}: ${migration.name}`)
        await apply(session, migration)
      }
      return todo.length
    } finally {
      await session.exec(`select pg_advisory_unlock(${ONE_AT_A_TIME})`)
    }
  })

const BETWEEN_TRIES_MS = 200

// Asked again and again: a question that waited inside the database would be something that an index made beside the work of
// others waits for in its turn, and neither would ever end.
async function waitForTurn(session: Session) {
  const tried = () => session.query<{ mine: boolean }>(`select pg_try_advisory_lock(${ONE_AT_A_TIME}) as mine`)
  while (!(await tried()).rows[0]?.mine) await setTimeout(BETWEEN_TRIES_MS)
}

/** What is not applied yet. An applied file whose text changed since stops everything: the line of time is broken. */
export async function pending(session: Session): Promise<Migration[]> {
  await session.exec(
    'create table if not exists public.schema_migration (name text primary key, hash text not null, applied_at timestamptz not null default now())'
  )
  return notApplied(session)
}

/** The same, asked by whoever only looks: it makes nothing. */
export async function notApplied(session: Session): Promise<Migration[]> {
  const { rows } = await session.query<{ name: string; hash: string }>('select name, hash from public.schema_migration')
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  const all = listMigrations()
  const changed = all.find(({ name, hash }) => applied.has(name) && applied.get(name) !== hash)
  if (changed)
    throw new Error(`Migration ${changed.name} was edited after it was applied. Restore it and add a new one`)
  return all.filter(({ name }) => !applied.has(name))
}

async function apply(session: Session, { name, text, hash }: Migration) {
  const alone = text.startsWith('-- outside a transaction')
  if (!alone) await session.exec('begin')
  try {
    await session.exec(text)
    await session.query('insert into public.schema_migration (name, hash) values ($1, $2)', [name, hash])
    if (!alone) await session.exec('commit')
  } catch (error) {
    if (!alone) await session.exec('rollback')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
