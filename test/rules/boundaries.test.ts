import { expect, test } from 'vitest'
import { findBreaches } from '../../scripts/boundaries/find-breaches.ts'
import { type ImportGraph, importGraph } from '../../scripts/boundaries/import-graph.ts'
import { arrowRules, mayStandAlone, mayUse } from '../../scripts/boundaries/rules.ts'
import { readTree, type SourceFile } from '../../scripts/read-tree.ts'

const tree = readTree('.', ['src', 'seeds', 'test', 'scripts', 'bench', 'bin'])
const graph = importGraph(tree)
const breachesIn = (imports: ImportGraph) => findBreaches(imports, arrowRules, mayStandAlone)

/** The real tree with one file put in or put in its place. */
function withPlanted(file: SourceFile): ImportGraph {
  const planted = importGraph([file])
  return {
    files: [...new Set([...graph.files, file.path])],
    arrows: [...graph.arrows.filter(({ from }) => from !== file.path), ...planted.arrows]
  }
}

test('the real tree keeps every rule', () => {
  expect(tree.length).toBeGreaterThan(100)
  expect(breachesIn(graph)).toEqual([])
})

test('the rules know every module there is', () => {
  const there = new Set(tree.flatMap(({ path }) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []))
  expect([...there].sort()).toEqual(Object.keys(mayUse).sort())
})

// One planted fault for each rule: a new file, and what it imports.
const faults: Record<string, [file: string, text: string]> = {
  'government-may-use': [
    'src/modules/government/plant-fault/plant-fault.ts',
    `import type { X } from '../../register/index.ts'`
  ],
  'sector-offices-may-use': [
    'src/modules/sector-offices/plant-fault/plant-fault.ts',
    `export * from '../../cases/index.ts'`
  ],
  'register-may-use': [
    'src/modules/register/plant-fault/plant-fault.ts',
    `export type X = import('../../cases/index.ts').X`
  ],
  'accounts-may-use': ['src/modules/accounts/plant-fault/plant-fault.ts', `import '../../cases/index.ts'`],
  'linkage-may-use': ['src/modules/linkage/plant-fault/plant-fault.ts', `export * from '../../cases/index.ts'`],
  'support-may-use': ['src/modules/support/plant-fault/plant-fault.ts', `import '../../cases/index.ts'`],
  'engagements-may-use': ['src/modules/engagements/plant-fault/plant-fault.ts', `import '../../cases/index.ts'`],
  'cases-may-use': ['src/modules/cases/plant-fault/plant-fault.ts', `import '../../barriers/index.ts'`],
  'ministers-may-use': ['src/modules/ministers/plant-fault/plant-fault.ts', `import '../../insights/index.ts'`],
  'only-listed-modules': ['src/modules.ts', `import { barriers } from './modules/barriers/module.ts'`],
  'front-door-only': [
    'src/modules/cases/plant-fault/plant-fault.ts',
    `import type { X } from '../../register/tables.ts'`
  ],
  'front-door-only-from-outside': [
    'seeds/demo/plant-fault.ts',
    `import { X } from '../../src/modules/register/tables.ts'`
  ],
  'own-index-is-for-others': ['src/modules/cases/plant-fault/plant-fault.ts', `import { X } from '../index.ts'`],
  'links-import-nothing': ['src/modules/plant-fault/links.ts', `import type { X } from 'node:path'`],
  'only-the-list-sees-module-files': ['src/plant-fault.ts', `import { X } from './modules/register/module.ts'`],
  'platform-knows-no-module': ['src/platform/plant-fault.ts', `const x = await import('../modules/register/links.ts')`],
  'platform-shows-only-in-views': ['src/platform/plant-fault.ts', `import { X } from '../ui/layout.tsx'`],
  'ui-knows-no-one': ['src/ui/plant-fault.tsx', `import type { X } from '../platform/ctx.ts'`],
  'operations-know-no-web': [
    'src/modules/cases/plant-fault/plant-fault.ts',
    `import type { FastifyRequest } from 'fastify'`
  ],
  'one-door-does-not-use-another': [
    'src/modules/cases/plant-fault/plant-fault.api.ts',
    `import './plant-fault.page.tsx'`
  ],
  'views-only-shape-data': ['src/modules/cases/plant-fault/plant-fault.view.tsx', `import { sql } from 'kysely'`],
  'product-code-knows-no-test': ['src/platform/plant-fault.ts', `import '../../test/support/database.ts'`],
  'product-code-knows-no-script': ['src/platform/plant-fault.ts', `import '../../scripts/read-tree.ts'`],
  'built-ins-by-their-full-name': ['src/platform/plant-fault.ts', `import fs from 'fs'`],
  'no-circles': ['src/plant-fault.ts', `import type { X } from './plant-fault.ts'`],
  'no-orphans': ['src/platform/plant-fault.ts', 'export const lonely = 1'],
  'no-missing-files': ['src/platform/plant-fault.ts', `new URL('./gone.mjs', import.meta.url)`]
}

test('there is a planted fault for every rule', () => {
  const rules = [...arrowRules.map((rule) => rule.name), 'no-circles', 'no-orphans', 'no-missing-files']
  expect(Object.keys(faults).sort()).toEqual(rules.sort())
})

test.each(Object.entries(faults))('%s turns red', (rule, [path, text]) => {
  const before = breachesIn(graph).map(({ words }) => words)
  const after = breachesIn(withPlanted({ path, text })).filter((breach) => breach.rule === rule)
  expect(after.filter(({ words }) => words.includes(path) && !before.includes(words))).not.toEqual([])
})

test('a circle of three files, made of types alone, is found', () => {
  const ring = ['a', 'b', 'c'].map((name, at) => ({
    path: `src/${name}.ts`,
    text: `import type { X } from './${'bca'[at]}.ts'`
  }))
  expect(breachesIn(importGraph(ring)).filter((breach) => breach.rule === 'no-circles')).toEqual([
    { rule: 'no-circles', words: 'src/a.ts ↔ src/b.ts ↔ src/c.ts' }
  ])
})
