import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { listMigrations, migrate } from '../../src/platform/db/migrate.ts'
import { openPglite } from '../../src/platform/db/pglite.ts'
import { openPostgres } from '../../src/platform/db/postgres.ts'
import { fingerprintOf } from '../../src/platform/fingerprint-of.ts'
import { seedReference } from '../../src/seed-reference.ts'

const SERVER = process.env.TEST_DATABASE_URL
const CACHE = 'node_modules/.cache/sector-office'

/** A database of its own for a test file, migrated and with the reference data, on whichever engine the run is for. */
export async function freshDatabase(): Promise<Engine> {
  return SERVER ? freshOnServer(SERVER) : freshEmbedded()
}

/** Changes with the migrations and the reference seeds, so that a stale copy is never used. */
const fingerprint = () =>
  createHash('sha256')
    .update(
      listMigrations()
        .map(({ hash }) => hash)
        .join()
    )
    .update(fingerprintOf('seeds/reference', ['routing']))
    .digest('hex')
    .slice(0, 16)

async function freshEmbedded(): Promise<Engine> {
  const file = path.join(CACHE, `reference-${fingerprint()}.tar`)
  if (fs.existsSync(file)) return openPglite({ image: fs.readFileSync(file) })
  const engine = await openPglite()
  await migrate(engine)
  await seedReference(engine)
  fs.mkdirSync(CACHE, { recursive: true })
  const aside = `${file}.${process.pid}`
  fs.writeFileSync(aside, await engine.image())
  fs.renameSync(aside, file)
  return engine
}

async function freshOnServer(server: string): Promise<Engine> {
  const template = `so_template_${fingerprint()}`
  const name = `so_test_${randomBytes(6).toString('hex')}`
  const admin = openPostgres(server, 1)
  await withSession(admin, async (session) => {
    await session.exec('select pg_advisory_lock(7246002)')
    const there = await session.query('select 1 from pg_database where datname = $1', [template])
    if (there.rowCount === 0) await makeTemplate(server, template, (text) => session.exec(text))
    await session.exec(`create database ${name} template ${template}`)
    await session.exec('select pg_advisory_unlock(7246002)')
  })
  await admin.close()
  const engine = openPostgres(at(server, name), 4)
  return { ...engine, close: () => engine.close().then(() => dropOn(server, name)) }
}

async function makeTemplate(server: string, template: string, exec: (text: string) => Promise<void>) {
  const building = `${template}_building`
  await exec(`drop database if exists ${building}`)
  await exec(`create database ${building}`)
  const engine = openPostgres(at(server, building), 2)
  await migrate(engine)
  await seedReference(engine)
  await engine.close()
  await exec(`alter database ${building} rename to ${template}`)
}

async function dropOn(server: string, name: string) {
  const admin = openPostgres(server, 1)
  await withSession(admin, (session) => session.exec(`drop database if exists ${name} with (force)`))
  await admin.close()
}

function at(server: string, database: string) {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
