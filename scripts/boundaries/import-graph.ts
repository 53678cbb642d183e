import path from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import type { SourceFile } from '../read-tree.ts'

export type Arrow = { from: string; to: string }
export type ImportGraph = { files: readonly string[]; arrows: readonly Arrow[] }

/** Who imports whom. Types count as much as values; a package is `node_modules/name`, a built-in `node:name`. */
export function importGraph(tree: readonly SourceFile[]): ImportGraph {
  const arrows = tree.flatMap(({ path: from, text }) => {
    const named = [...new Set(importedBy(from, text))]
    return named.map((name) => ({ from, to: target(from, name) }))
  })
  return { files: tree.map((file) => file.path), arrows }
}

function importedBy(file: string, text: string): string[] {
  const { program, module, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file} cannot be read: ${errors[0].message}`)
  const found = module.staticImports.map((one) => one.moduleRequest.value)
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) if (moduleRequest) found.push(moduleRequest.value)
  }
  const keep = (node: unknown) => found.push(...wordsOf(node))
  new Visitor({
    ImportExpression: (node) => keep(node.source),
    TSImportType: (node) => keep(node.source),
    // A worker thread's file is named by its address, not imported.
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'URL') {
        found.push(...wordsOf(node.arguments[0]).filter((word) => word.startsWith('.') && path.extname(word) !== ''))
      }
    }
  }).visit(program)
  // So is what another process is begun with.
  for (const [, beside] of text.matchAll(/import\.meta\.dirname,\s*'([\w.-]+\.(?:mjs|ts))'/g)) found.push(`./${beside}`)
  return found
}

function wordsOf(node: unknown): string[] {
  const value = typeof node === 'object' && node !== null && 'value' in node ? node.value : undefined
  return typeof value === 'string' ? [value] : []
}

function target(from: string, name: string): string {
  if (name.startsWith('.')) return path.posix.join(path.posix.dirname(from), name)
  return name.startsWith('node:') ? name : `node_modules/${name}`
}
