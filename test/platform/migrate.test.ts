import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { listMigrations, migrate, pending } from '../../src/platform/db/migrate.ts'
import { freshDatabase } from '../support/database.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const ask = <R>(text: string, values: readonly unknown[] = []) => withSession(engine, (s) => s.query<R>(text, values))
// The first makes schemas, which cannot be made twice; a later one may bear it.
const first = () => listMigrations().at(0)

test('a file that was edited after it was applied stops everything, and says which', async () => {
  const [first] = listMigrations()
  await ask('update public.schema_migration set hash = $1 where name = $2', ['0'.repeat(64), first?.name])
  await expect(migrate(engine)).rejects.toThrow(`${first?.name} was edited after it was applied`)
  await ask('update public.schema_migration set hash = $1 where name = $2', [first?.hash, first?.name])
  expect(await withSession(engine, pending)).toEqual([])
})

test('a migration that fails leaves nothing of itself, and the lock is free again', async () => {
  await ask('delete from public.schema_migration where name = $1', [first()?.name])
  await expect(migrate(engine)).rejects.toThrow(`Migration ${first()?.name} failed`)
  expect((await withSession(engine, pending)).map(({ name }) => name)).toEqual([first()?.name])
  await ask('insert into public.schema_migration (name, hash) values ($1, $2)', [first()?.name, first()?.hash])
  expect(await migrate(engine)).toBe(0)
})

test('two that start at once: one does the work, the other finds it done', async () => {
  await withSession(engine, async (session) => {
    const { rows } = await session.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`
    )
    for (const { name } of rows) await session.exec(`drop schema ${name} cascade`)
    await session.exec('drop table public.schema_migration')
  })
  const applied = await Promise.all([migrate(engine), migrate(engine)])
  expect(applied.sort((a, b) => a - b)).toEqual([0, listMigrations().length])
})
