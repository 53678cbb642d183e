import { parseSync, Visitor } from 'oxc-parser'
import type { SourceFile } from './read-tree.ts'

export type Spread = { count: number; p50: number; p90: number; longest: number }
type Span = { start: number; end: number }

export const linesOf = (text: string) => text.trimEnd().split('\n').length

/** How long half, nine in ten, and the longest are. */
export function spreadOf(lengths: readonly number[]): Spread {
  const sorted = [...lengths].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { count: sorted.length, p50: at(0.5), p90: at(0.9), longest: sorted.at(-1) ?? 0 }
}

/** Lines of every function with a body in braces, the outer ones counting the inner. */
export function functionLengths({ path, text }: SourceFile): number[] {
  const found: number[] = []
  const keep = ({ start, end, body }: Span & { body: { type: string } | null }) => {
    if (body?.type === 'BlockStatement' || body?.type === 'FunctionBody') found.push(linesOf(text.slice(start, end)))
  }
  new Visitor({ FunctionDeclaration: keep, FunctionExpression: keep, ArrowFunctionExpression: keep }).visit(
    parseSync(path, text).program
  )
  return found
}
