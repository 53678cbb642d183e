import { parseSync, Visitor } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { functionLengths, linesOf, spreadOf } from '../../scripts/measure-lengths.ts'
import { readTree, type SourceFile } from '../../scripts/read-tree.ts'

const all = readTree('.', ['src', 'seeds', 'scripts', 'test', 'bench', 'bin'])
const product = all.filter(({ path }) => path.startsWith('src/') && !/\.test\.tsx?$/.test(path))

describe('lengths', () => {
  test('no file is over 300 lines, half are under 50 and nine in ten under 150', () => {
    expect(all.filter(({ text }) => linesOf(text) > 300).map(({ path }) => path)).toEqual([])
    const files = spreadOf(product.map(({ text }) => linesOf(text)))
    process.stdout.write(`files of src: ${JSON.stringify(files)}\n`)
    expect(files.p50).toBeLessThan(50)
    expect(files.p90).toBeLessThan(150)
  })

  test('half the functions are up to 10 lines and none is over 60', () => {
    const functions = spreadOf(product.flatMap(functionLengths))
    process.stdout.write(`functions of src: ${JSON.stringify(functions)}\n`)
    expect(functions.p50).toBeLessThanOrEqual(10)
    expect(functions.longest).toBeLessThanOrEqual(60)
  })

  test('a function of 61 lines is measured as one', () => {
    const text = `export function long() {\n${'  work()\n'.repeat(59)}}`
    expect(functionLengths({ path: 'a.ts', text })).toEqual([61])
    expect(spreadOf([1, 2, 3, 40])).toEqual({ count: 4, p50: 3, p90: 40, longest: 40 })
  })
})

/** Where the compiler is told rather than asked: casts, `any` and `!`. `as const` says nothing untrue. */
function told({ path, text }: SourceFile): string[] {
  const found: number[] = []
  const keep = ({ start }: { start: number }) => void found.push(start)
  new Visitor({
    TSAsExpression: (node) =>
      text.slice(node.typeAnnotation.start, node.typeAnnotation.end) === 'const' ? undefined : keep(node),
    TSTypeAssertion: keep,
    TSNonNullExpression: keep,
    TSAnyKeyword: keep
  }).visit(parseSync(path, text).program)
  return found.map((start) => `${path}:${linesOf(`${text.slice(0, start)}.`)}`)
}

describe('types', () => {
  test('outside the platform nobody casts, says any, or insists that something is there', () => {
    expect(product.filter(({ path }) => !path.startsWith('src/platform/')).flatMap(told)).toEqual([])
  })

  test.each(['const x = y as string', 'const x: any = 1', 'const x = y!', 'const x = <string>y'])(
    '%s turns red',
    (text) => {
      expect(told({ path: 'a.ts', text })).toEqual(['a.ts:1'])
      expect(told({ path: 'a.ts', text: 'const x = [1] as const' })).toEqual([])
    }
  )
})

describe('what is left out', () => {
  test('no test is skipped or alone, and nothing is left to do later', () => {
    const LEFT = /\b(TODO|FIXME|XXX)\b/
    const OFF = /\b(test|it|describe)\.(skip|only|todo|fails)\b/
    expect(
      all
        .filter(({ path, text }) => (LEFT.test(text) || OFF.test(text)) && !path.startsWith('test/rules/code-habits'))
        .map(({ path }) => path)
    ).toEqual([])
    expect(OFF.test("test.only('x')")).toBe(true)
  })

  test('the clock is read where the world is built, and everywhere else from ctx', () => {
    const reads = product.filter(
      ({ path, text }) => /^src\/modules\//.test(path) && /\b(Date\.now\(\)|new Date\(\)|Temporal\.Now\b)/.test(text)
    )
    expect(reads.map(({ path }) => path)).toEqual([])
  })

  test('the day of a moment is that of London, and not of the machine: on a summer night they differ', () => {
    const UTC_DAY = /now(\(\))?\.toISOString\(\)\.slice\(0, 10\)/
    expect(product.filter(({ text }) => UTC_DAY.test(text)).map(({ path }) => path)).toEqual([])
    expect(UTC_DAY.test('const today = ctx.now().toISOString().slice(0, 10)')).toBe(true)
  })

  test('settings are read in one place', () => {
    const reads = product.filter(
      ({ path, text }) => /process\.env\b/.test(text) && !/^src\/(platform\/config|main|cli\/)/.test(path)
    )
    expect(reads.map(({ path }) => path)).toEqual([])
  })
})
