import { expect, test } from 'vitest'
import { type ImportGraph, importGraph } from '../../scripts/boundaries/import-graph.ts'
import { readTree, type SourceFile } from '../../scripts/read-tree.ts'

const tree = readTree('.', ['src']).filter(({ path }) => !/\.test\.tsx?$/.test(path))
const WRITES =
  /\.(insertInto|updateTable|deleteFrom|mergeInto)\(|\b(insert into|update|delete from) (?!staged|verdict)\w+\.\w+/
const AUDITS = /\baudit\(/

/** Operations, known by what they demand, that change a table and reach no audit event. */
function silentWrites(files: readonly SourceFile[], graph: ImportGraph): string[] {
  const text = new Map(files.map((file) => [file.path, file.text]))
  const operations = files.filter(
    (file) =>
      /^src\/(modules|platform)\//.test(file.path) &&
      /\bdemand\(/.test(file.text) &&
      file.path !== 'src/platform/ctx.ts'
  )
  return operations
    .filter(({ path }) => {
      const parts = [path, ...inTheSameModule(path, graph)].map((one) => text.get(one) ?? '')
      return parts.some((part) => WRITES.test(part)) && !parts.some((part) => AUDITS.test(part))
    })
    .map(({ path }) => path)
}

/** What the file imports from its own module, and what that imports in turn. */
function inTheSameModule(file: string, { arrows }: ImportGraph): string[] {
  const module = /^src\/(modules\/[^/]+|platform)\//.exec(file)?.[0] ?? file
  const seen = new Set([file])
  for (const at of seen) {
    const next = arrows.filter(
      ({ from, to }) => from === at && to.startsWith(module) && !/^src\/platform\/(db|http|auth|audit)\//.test(to)
    )
    for (const { to } of next) seen.add(to)
  }
  return [...seen].slice(1)
}

test('an operation that changes something leaves an event', () => {
  const graph = importGraph(tree)
  expect(tree.filter(({ text }) => WRITES.test(text)).length).toBeGreaterThan(10)
  expect(silentWrites(tree, graph)).toEqual([])
})

test.each(['tables<T>(tx).updateTable(name)', 'sql`delete from cases.case`', 'sql`insert into cases.note (words)`'])(
  '%s by itself turns red',
  (write) => {
    const planted = {
      path: 'src/modules/cases/plant-fault/plant-fault.ts',
      text: `export const plantFault = () => { demand(ctx, 'case.work'); ${write} }`
    }
    const heard = { ...planted, text: `${planted.text}; audit(tx, 'case.planted', id)` }
    expect(silentWrites([planted], importGraph([planted]))).toEqual([planted.path])
    expect(silentWrites([heard], importGraph([heard]))).toEqual([])
  }
)
