import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from '../../src/platform/db/lock.ts'
import { openPglite } from '../../src/platform/db/pglite.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'so-lock-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

const lockFile = () => path.join(dir, 'database.lock')
const aDeadPid = () => spawnSync(process.execPath, ['-e', '']).pid

test('a second opener is refused and told where to look', async () => {
  const unlock = takeLock(dir)
  expect(() => takeLock(dir)).toThrow(lockFile())
  await expect(openPglite({ dataDir: dir })).rejects.toThrow('Another process is using the database')
  unlock()
})

test('the lock of a process that died is taken over', () => {
  fs.writeFileSync(lockFile(), JSON.stringify({ pid: aDeadPid(), started: '1' }))
  const unlock = takeLock(dir)
  expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8')).pid).toBe(process.pid)
  unlock()
})

test('a number that another process carries since does not hold it', () => {
  fs.writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, started: 'another start' }))
  expect(takeLock(dir)).toBeTypeOf('function')
})

test('a lock nobody can read holds nothing', () => {
  fs.writeFileSync(lockFile(), '{"pid":')
  expect(takeLock(dir)).toBeTypeOf('function')
})

test('closing leaves nothing behind, and the next opener comes in', async () => {
  const first = await openPglite({ dataDir: dir })
  await first.close()
  expect(fs.readdirSync(dir)).toEqual(['pglite'])
  const second = await openPglite({ dataDir: dir })
  await second.close()
}, 120_000)
