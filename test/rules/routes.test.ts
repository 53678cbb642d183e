import { describe, expect, test } from 'vitest'
import { type ImportGraph, importGraph } from '../../scripts/boundaries/import-graph.ts'
import { listRoutes, type Route } from '../../scripts/list-routes.ts'
import { readTree, type SourceFile } from '../../scripts/read-tree.ts'

const tree = readTree('.', ['src'])
const graph = importGraph(tree)
const routes = await listRoutes()
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

// Whoever signs in or out holds nothing yet, or no longer.
const BEFORE_ANY_PERMISSION = /^\/sign-(in|out)(\/|$)/

/** Write routes whose door reaches no operation that demands a permission. */
function unguarded(among: readonly Route[], files: readonly SourceFile[], imports: ImportGraph): string[] {
  const demanding = new Set(
    files.filter(({ path, text }) => path !== 'src/platform/ctx.ts' && /\bdemand\(/.test(text)).map(({ path }) => path)
  )
  const writes = among.filter(({ method, url }) => WRITES.has(method) && !BEFORE_ANY_PERMISSION.test(url))
  return writes
    .filter(({ file }) => !reachedFrom(file, imports).some((one) => demanding.has(one)))
    .map(({ method, url, file }) => `${method} ${url} in ${file}`)
}

/** The door and what it calls: its imports, through a front door of another module but not through its views and pages. */
function reachedFrom(door: string, { arrows }: ImportGraph): string[] {
  const next = (file: string) =>
    arrows
      .filter(({ from, to }) => from === file && to.startsWith('src/') && !/^src\/(ui|platform\/http)\//.test(to))
      .map(({ to }) => to)
  const seen = new Set([door])
  for (const file of seen) for (const to of next(file)) seen.add(to)
  return [...seen]
}

describe('every address', () => {
  test('that writes reaches an operation that demands a permission', () => {
    expect(routes.filter(({ method }) => WRITES.has(method)).length).toBeGreaterThan(5)
    expect(unguarded(routes, tree, graph)).toEqual([])
  })

  test('that writes without one turns red', () => {
    const file = 'src/modules/cases/plant-fault/plant-fault.page.tsx'
    const planted = { path: file, text: `import { keepDraft } from '../../../platform/http/drafts.ts'` }
    const found = unguarded(
      [{ method: 'POST', url: '/plant-fault', file }],
      [...tree, planted],
      importGraph([...tree, planted])
    )
    expect(found).toEqual([`POST /plant-fault in ${file}`])
  })

  test('belongs to a file of ours, in words joined by hyphens, and to one door only', () => {
    expect(routes.filter(({ url, file }) => file === 'a plugin' && !url.startsWith('/assets/'))).toEqual([])
    expect(
      routes
        .filter(({ url }) => !/^(\/|(\/(:[a-z]+[A-Za-z]*|[a-z0-9][a-z0-9.-]*|\*))+)$/.test(url))
        .map(({ url }) => url)
    ).toEqual([])
    const names = routes.map(({ method, url }) => `${method} ${url}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })
})

describe('every link', () => {
  const patterns = routes.map(
    ({ url }) => new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:\w+|\*/g, '[^?#]+')}$`)
  )
  const leadsToADoor = (address: string) => patterns.some((pattern) => pattern.test(address.split(/[?#]/)[0] || '/'))

  // By any method, since links.ts also holds where forms are sent.
  test('written out in a view or a links.ts leads to a door', () => {
    const written = tree
      .filter(({ path }) => /(\.view\.tsx|\/links\.ts|^src\/ui\/[a-z-]+\.tsx)$/.test(path))
      .flatMap(({ path, text }) => addressesIn(text).map((address) => ({ path, address })))
    expect(written.length).toBeGreaterThan(20)
    expect(
      written.filter(({ address }) => !leadsToADoor(address)).map(({ path, address }) => `${path}: ${address}`)
    ).toEqual([])
  })

  test('to nowhere turns red', () => {
    const planted = ['<a href="/no/such">, href={`/no/$', '{id}/such`}'].join('')
    expect(addressesIn(planted).filter((address) => !leadsToADoor(address))).toEqual(['/no/such', '/no/x/such'])
  })
})

/** `href="/x"`, `href={'/x'}`, `href={\`/x/${id}\`}` and the functions of links.ts; what is filled in reads as `x`. */
function addressesIn(text: string): string[] {
  const found = [...text.matchAll(/(?:href[=:]\s*\{?|=>\s*)(["'`])(\/[^"'`\s]*)\1/g)].map((match) => match[2] ?? '')
  return found.map((address) => address.replaceAll(/\$\{[^}]*\}/g, 'x'))
}
