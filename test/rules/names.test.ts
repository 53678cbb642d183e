import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { mayUse } from '../../scripts/boundaries/rules.ts'
import { declaredPermissions, namedInCalls } from '../../scripts/read-names.ts'
import { readTree } from '../../scripts/read-tree.ts'

const files = readTree('.', ['src', 'seeds', 'scripts', 'test', 'bench', 'bin', 'migrations'], /\.(ts|tsx|mjs|sql)$/)
const paths = files.map((file) => file.path)
const product = files.filter(({ path }) => path.startsWith('src/') && !/\.test\.tsx?$/.test(path))

const BANNED = /(^|[-_./])(utils?|helpers?|common|managers?|services?|handlers?|data|info|process|misc|base)([-_./]|$)/
// A word of the business, and one of the GOV.UK Design System: what the public is promised, and a bar of links.
const SAID_BY_PEOPLE = /service-(times|navigation)/g
const badlyNamed = (path: string) => BANNED.test(path.replaceAll(SAID_BY_PEOPLE, '')) || !/^[a-z0-9._/-]+$/.test(path)

describe('files and folders', () => {
  test('are kebab-case and carry no word that says nothing', () => {
    expect(paths.filter(badlyNamed)).toEqual([])
    expect(
      ['src/platform/utils/x.ts', 'src/case-manager.ts', 'src/base.ts', 'src/caseQueue.ts'].filter(badlyNamed)
    ).toHaveLength(4)
    expect(badlyNamed('src/ui/database-state.ts')).toBe(false)
  })

  test('of a module are the kinds every module has', () => {
    const wanted = ['README.md', 'index.ts', 'module.ts', 'links.ts', 'tables.ts', 'permissions.ts']
    const there = new Set(readTree('.', ['src/modules'], /./).map((file) => file.path))
    const missing = Object.keys(mayUse).flatMap((module) =>
      wanted.map((file) => `src/modules/${module}/${file}`).filter((file) => !there.has(file))
    )
    expect(missing).toEqual([])
  })

  test('of a capability are named as their folder, with the role in the suffix', () => {
    const stray = paths
      .filter((file) => /^src\/modules\/[^/]+\/[^/]+\/.*\.(page|api|job)\.tsx?$/.test(file))
      .filter((file) => !isOfItsFolder(file))
    expect(stray).toEqual([])
    expect(isOfItsFolder('src/modules/cases/raise-case/other.page.tsx')).toBe(false)
  })
})

/**
 * `raise-case/raise-case.page.tsx`, `case-page/case.page.tsx`, of several pages `raise-case/raise-case-words.page.tsx`; a
 * folder of several things to see says so: `people-pages/`.
 */
const isOfItsFolder = (file: string) => {
  const folder = path.basename(path.dirname(file))
  return folder.endsWith('-pages') || path.basename(file).startsWith(folder.replace(/-page$/, ''))
}

const VERB_FIRST =
  /^(accept|add|answer|archive|assert|assign|ask|begin|change|choose|claim|close|correct|decide|end|fill|find|finish|give|hand|import|join|keep|learn|load|log|make|merge|move|open|pause|propose|pull|raise|record|refer|reopen|reply|represent|resume|route|say|see|send|set|share|show|split|start|supervise|switch|track|turn|undo|withdraw|write)(-|$)/

test('a capability that changes something is named by a verb', () => {
  const writing = product
    .filter(({ path, text }) => isOperation(path) && /\baudit\(/.test(text))
    .map(({ path: file }) => path.basename(path.dirname(file)))
  expect(writing.length).toBeGreaterThan(5)
  expect([...new Set(writing)].filter((folder) => !VERB_FIRST.test(folder))).toEqual([])
})

const isOperation = (file: string) =>
  /^src\/modules\/[^/]+\/[^/]+\/[^.]+\.ts$/.test(file) &&
  path.basename(file, '.ts') === path.basename(path.dirname(file))

const PAST =
  /^[a-z]+(-[a-z]+)*\.([a-z]+-)*([a-z]+ed|sent|left|told|held|met|set|put|made|begun|written|taken|given|kept|found|split|withdrawn|drawn|read|brought|chosen|undone|lost|seen)(-[a-z]+)*$/
const events = namedInCalls(product, 'audit', 1)
const demanded = [...namedInCalls(product, 'demand', 1), ...namedInCalls(product, 'may', 1)]
const permissions = declaredPermissions(product)

describe('words said twice are the same', () => {
  test('an audited event is noun.past-verb', () => {
    expect(events.length).toBeGreaterThan(10)
    expect(events.filter(({ name }) => !PAST.test(name))).toEqual([])
    expect(['case.raise', 'CaseRaised', 'raised', 'case_raised'].filter((name) => PAST.test(name))).toEqual([])
  })

  test('a permission is noun.verb, is declared once, and is asked for somewhere', () => {
    const names = permissions.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(10)
    expect(
      names.filter((name, at) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name) || names.indexOf(name) !== at)
    ).toEqual([])
    const asked = files
      .filter(({ path }) => !path.endsWith('permissions.ts'))
      .map(({ text }) => text)
      .join('\n')
    expect(names.filter((name) => !new RegExp(`['"]${name.replaceAll('.', '\\.')}['"]`).test(asked))).toEqual([])
  })

  test('a permission that is asked for is one that somebody, or the system, can hold', () => {
    const names = new Set([...permissions, ...namedInCalls(files, 'systemActor', 1)].map(({ name }) => name))
    expect(demanded.filter(({ name }) => !names.has(name))).toEqual([])
  })
})

const NAMED = new RegExp(
  `^migrations/(\\d{12})_(${['platform', ...Object.keys(mayUse).map((name) => name.replaceAll('-', '_'))].join('|')})(_[a-z0-9]+)+\\.sql$`
)

test('a migration is named by its moment, its module and what it does, and no two share a moment', () => {
  const migrations = paths.filter((file) => file.startsWith('migrations/'))
  expect(migrations.filter((file) => !NAMED.test(file))).toEqual([])
  const moments = migrations.map((file) => NAMED.exec(file)?.[1])
  expect(new Set(moments).size).toBe(moments.length)
  expect(['migrations/1_cases_x.sql', 'migrations/202611231031_case.sql'].filter((file) => NAMED.test(file))).toEqual(
    []
  )
})
