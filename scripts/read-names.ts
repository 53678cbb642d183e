import { parseSync, Visitor } from 'oxc-parser'
import type { SourceFile } from './read-tree.ts'

export type NameAt = { name: string; file: string }

/** The words given as one argument of every call of a function, such as the event of each `audit(tx, 'case.raised', …)`. */
export function namedInCalls(files: readonly SourceFile[], called: string, argument: number): NameAt[] {
  return files
    .filter(({ text }) => text.includes(`${called}(`))
    .flatMap(({ path: file, text }) => {
      const found: string[] = []
      new Visitor({
        CallExpression: ({ callee, arguments: given }) => {
          if (callee.type === 'Identifier' && callee.name === called) found.push(...wordsIn(given[argument]))
        }
      }).visit(parseSync(file, text).program)
      return found.map((name) => ({ name, file }))
    })
}

/** Both arms of a choice count, since either may be what happens; so does every item of a list. */
function wordsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  if ('value' in node && typeof node.value === 'string') return [node.value]
  if ('elements' in node && Array.isArray(node.elements)) return node.elements.flatMap(wordsIn)
  if ('consequent' in node && 'alternate' in node) return [...wordsIn(node.consequent), ...wordsIn(node.alternate)]
  return []
}

/** The keys of every permissions.ts: `'case.close': { words: …, heldBy: … }`. */
export function declaredPermissions(files: readonly SourceFile[]): NameAt[] {
  return files
    .filter(({ path }) => path.endsWith('/permissions.ts'))
    .flatMap(({ path: file, text }) =>
      [...text.matchAll(/^\s*'([\w.-]+)':\s*\{/gm)].map((found) => ({ name: found[1] ?? '', file }))
    )
}
