import type { Arrow, ImportGraph } from './import-graph.ts'

/** Patterns are regular expressions; `$1` in a `to` stands for what the first brackets of `from.path` caught. */
export type Side = { path?: string; pathNot?: readonly string[] }
export type ArrowRule = { name: string; from: Side; to: Side }
export type Breach = { rule: string; words: string }

export const inWords = (breaches: readonly Breach[]) => breaches.map(({ rule, words }) => `${rule}: ${words}`)

/** Every arrow a rule forbids, every circle, and every file nobody reaches. */
export function findBreaches(
  graph: ImportGraph,
  rules: readonly ArrowRule[],
  mayStandAlone: readonly string[]
): Breach[] {
  return [
    ...rules.flatMap((rule) =>
      graph.arrows.filter((arrow) => forbids(rule, arrow)).map((arrow) => told(rule.name, arrow))
    ),
    ...circles(graph).map((ring) => ({ rule: 'no-circles', words: ring.join(' ↔ ') })),
    ...orphans(graph, mayStandAlone).map((file) => ({ rule: 'no-orphans', words: `nothing imports ${file}` })),
    ...missing(graph).map((arrow) => told('no-missing-files', arrow))
  ]
}

const told = (rule: string, { from, to }: Arrow): Breach => ({ rule, words: `${from} → ${to}` })

function forbids({ from, to }: ArrowRule, arrow: Arrow): boolean {
  const caught = new RegExp(from.path ?? '').exec(arrow.from)
  if (!caught || from.pathNot?.some((pattern) => new RegExp(pattern).test(arrow.from))) return false
  const filled = (pattern: string) => new RegExp(pattern.replaceAll('$1', caught[1] ?? '(?!)'))
  if (!filled(to.path ?? '').test(arrow.to)) return false
  return !to.pathNot?.some((pattern) => filled(pattern).test(arrow.to))
}

/** Tarjan's strongly connected components; only rings of more than one file, and files that import themselves. */
function circles({ files, arrows }: ImportGraph): string[][] {
  const next = neighbours(arrows)
  const seen = new Map<string, { order: number; low: number; open: boolean }>()
  const stack: string[] = []
  const rings: string[][] = []
  const visit = (file: string) => {
    const mark = { order: seen.size, low: seen.size, open: true }
    seen.set(file, mark)
    stack.push(file)
    for (const to of next.get(file) ?? []) {
      const there = seen.get(to) ?? visit(to)
      if (there.open) mark.low = Math.min(mark.low, there.low)
    }
    if (mark.low === mark.order) {
      const ring = stack.splice(stack.indexOf(file))
      for (const member of ring) Object.assign(seen.get(member) ?? {}, { open: false })
      if (ring.length > 1 || next.get(file)?.includes(file)) rings.push(ring.sort())
    }
    return mark
  }
  for (const file of files) if (!seen.has(file)) visit(file)
  return rings
}

function neighbours(arrows: readonly Arrow[]): Map<string, string[]> {
  const next = new Map<string, string[]>()
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to])
  return next
}

const TEST = /\.test\.tsx?$/

/** A file that only its own test imports is as dead as one nobody imports. */
function orphans({ files, arrows }: ImportGraph, mayStandAlone: readonly string[]): string[] {
  const reached = new Set(
    arrows.filter(({ from, to }) => !(to.startsWith('src/') && TEST.test(from))).map((arrow) => arrow.to)
  )
  return files.filter((file) => !reached.has(file) && !mayStandAlone.some((pattern) => new RegExp(pattern).test(file)))
}

function missing({ files, arrows }: ImportGraph): Arrow[] {
  const there = new Set(files)
  return arrows.filter(({ to }) => /^(src|seeds|test|scripts|bench)\/.*\.(ts|tsx|mjs)$/.test(to) && !there.has(to))
}
