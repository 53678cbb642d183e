import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBreaches } from '../../scripts/boundaries/find-breaches.ts'
import { importGraph } from '../../scripts/boundaries/import-graph.ts'
import { arrowRules, mayStandAlone } from '../../scripts/boundaries/rules.ts'
import { wordsFor } from '../../scripts/new-capability/words.ts'
import { writeCapability } from '../../scripts/new-capability/write-capability.ts'
import { readTree } from '../../scripts/read-tree.ts'

let root: string
let made: ReturnType<typeof writeCapability>

// A house of its own, in which everything but the new capability is the real one.
beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'new-capability-'))
  fs.mkdirSync(path.join(root, 'src/modules/cases'), { recursive: true })
  for (const shared of [
    'src/platform',
    'src/ui',
    'src/modules.ts',
    'src/module.ts',
    'seeds',
    'migrations',
    'test',
    'node_modules',
    'package.json'
  ])
    fs.symlinkSync(path.resolve(shared), path.join(root, shared))
  fs.writeFileSync(
    path.join(root, 'tsconfig.json'),
    JSON.stringify({
      extends: path.resolve('tsconfig.json'),
      include: ['src/modules/cases', 'src/platform/http/request.ts']
    })
  )
  fs.copyFileSync('vitest.config.ts', path.join(root, 'vitest.config.ts'))
  made = writeCapability(root, 'cases', 'withdraw-case')
})
afterAll(() => fs.rmSync(root, { recursive: true, force: true }))

const run = (tool: string, ...words: string[]) =>
  spawnSync(process.execPath, [path.resolve('node_modules', tool), ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' }
  })

test('refuses a module that is not there, a name without a verb, and to write over anything', () => {
  expect(() => writeCapability(root, 'no-such', 'close-case')).toThrow('There is no module')
  expect(() => writeCapability(root, '../cases', 'close-case')).toThrow('There is no module')
  expect(() => writeCapability(root, 'cases', 'case')).toThrow('must be a verb and a noun')
  expect(() => writeCapability(root, 'cases', 'withdraw-case')).toThrow('is there already')
})

test('says one pair of words everywhere', () => {
  expect(wordsFor('cases', 'withdraw-case')).toMatchObject({
    operation: 'withdrawCase',
    permission: 'case.withdraw',
    event: 'case.withdrawn',
    title: 'Withdraw case'
  })
  expect(['close-case', 'reply-case', 'raise-barrier'].map((name) => wordsFor('cases', name).event)).toEqual([
    'case.closed',
    'case.replied',
    'barrier.raised'
  ])
})

test('makes the five files of a capability, which keep every boundary', () => {
  expect(made.files.map((file) => path.basename(file))).toEqual([
    'withdraw-case.ts',
    'withdraw-case.schema.ts',
    'withdraw-case.page.tsx',
    'withdraw-case.view.tsx',
    'withdraw-case.test.ts'
  ])
  const tree = readTree(root, ['src/modules/cases'])
  expect(tree).toHaveLength(5)
  // Nobody uses the page until it is put among the doors; that, and the files outside this house, are not its fault.
  const breaches = findBreaches(importGraph(tree), arrowRules, mayStandAlone).filter(
    ({ rule }) => rule !== 'no-missing-files'
  )
  expect(breaches.map(({ words }) => words)).toEqual([
    'nothing imports src/modules/cases/withdraw-case/withdraw-case.page.tsx'
  ])
})

test('what it makes compiles', () => {
  const { stdout } = run('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json')
  expect(stdout.split('\n').filter((line) => line.startsWith('src/modules/cases/'))).toEqual([])
})

test('its test fails until it is written, and says what to write', { timeout: 120_000 }, () => {
  const { status, stdout } = run('vitest/vitest.mjs', 'run', 'src/modules/cases', '--reporter=json')
  const results = JSON.parse(stdout.slice(stdout.indexOf('{')))
  expect([status, results.numPassedTests, results.numFailedTests]).toEqual([1, 1, 2])
  expect(stdout).toContain('Write me: break the rule')
})
