import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Io } from '../../src/cli/command.ts'
import { askRunningServer, listenForCommands } from '../../src/cli/control.ts'
import { restore } from '../../src/cli/restore.ts'
import { findCommand, runIn } from '../../src/cli/run-command.ts'
import { withSession } from '../../src/platform/db/engine.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { openPglite, type PgliteEngine } from '../../src/platform/db/pglite.ts'
import { seedReference } from '../../src/seed-reference.ts'
import { openDesks } from '../support/a-desk.ts'
import { testConfig } from '../support/app.ts'

let folder: string
let engine: PgliteEngine
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sector-office-test-'))
  engine = await openPglite({ dataDir: path.join(folder, 'one') })
  await migrate(engine)
  await seedReference(engine)
  await openDesks(engine)
})
afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

function listen(json = false): Io & { said: string[] } {
  const said: string[] = []
  return { said, json, cwd: folder, out: (line) => void said.push(line), progress: () => {} }
}
const config = () => testConfig({ DATA_DIR: path.join(folder, 'one'), DEMO: 'no' })
const run = (words: string[], io: Io) => {
  const { name, rest } = findCommand(words)
  return runIn({ config: config(), engine, io }, name, rest)
}

describe('refused', () => {
  test('a command there is not, with the list of those there are', () => {
    expect(() => findCommand(['make', 'tea'])).toThrow(/There is no command “make tea”[\s\S]*audit verify/)
  })
  test('a token for nobody we know', async () => {
    await expect(run(['token', 'create'], listen())).rejects.toThrow('Say whose token')
    await expect(run(['token', 'create', '--as', 'nobody@example.gov.uk'], listen())).rejects.toThrow(
      'Nobody here has the e-mail address'
    )
  })
  test('a restore over a database that is there', async () => {
    await expect(restore(config(), ['backup.gz'], listen())).rejects.toThrow('There is a database')
  })
})

test('a token is all that is printed, and its making is audited', async () => {
  const io = listen()
  await run(['token', 'create', '--as', 'wren.ls@example.gov.uk'], io)
  expect(io.said).toHaveLength(1)
  expect(io.said[0]).toMatch(/^[\w-]{43}$/)
  const audited = await withSession(engine, (s) =>
    s.query(`select actor_name from platform.audit_event where event = 'token.created'`)
  )
  expect(audited.rows).toEqual([{ actor_name: 'Sector Office (command line)' }])
})

test('every token is shown by its number, and ended by it', async () => {
  const io = listen(true)
  await run(['token', 'list'], io)
  const { id, revokedAt } = JSON.parse(io.said[0] ?? '{}')
  expect(revokedAt).toBeNull()
  await expect(run(['token', 'revoke'], listen())).rejects.toThrow('Say which token')
  await run(['token', 'revoke', id], io)
  await expect(run(['token', 'revoke', id], listen())).rejects.toThrow('revoked already')
})

test('the first administrator is let in from the command line', async () => {
  const io = listen(true)
  await run(
    [
      'official',
      'create',
      '--email',
      'first@example.gov.uk',
      '--name',
      'First Administrator',
      '--body',
      'department-for-business-and-trade'
    ],
    io
  )
  expect(JSON.parse(io.said[0] ?? '')).toMatchObject({ role: 'administrator' })
})

test('a running server runs commands for others, who see its words and its verdict', async () => {
  const stop = await listenForCommands(config(), engine)
  const io = listen(true)
  expect(await askRunningServer(config().DATA_DIR, { argv: ['audit', 'verify', '--json'], cwd: folder }, io)).toBe(0)
  expect(JSON.parse(io.said[0] ?? '')).toMatchObject({ valid: true })
  expect(await askRunningServer(config().DATA_DIR, { argv: ['token', 'create'], cwd: folder }, io)).toBe(1)
  await stop()
})

test('a backup restored elsewhere is the same database', async () => {
  await run(['backup', 'copy.gz'], listen())
  const io = listen(true)
  await restore(testConfig({ DATA_DIR: path.join(folder, 'two') }), ['copy.gz'], io)
  const here = await withSession(engine, (s) =>
    s.query<{ n: number }>('select count(*)::int n from platform.audit_event')
  )
  expect(JSON.parse(io.said[0] ?? '').events).toBe(here.rows[0]?.n)
})
