import fs from 'node:fs'
import path from 'node:path'

export type SourceFile = { path: string; text: string }

const SKIPPED = new Set([
  'node_modules',
  'data',
  'dist',
  'coverage',
  '.git',
  '.cache',
  'test-results',
  'vendor',
  'fixtures'
])
export const CODE = /\.(ts|tsx|mjs|cjs|js)$/

/** Every file under the folders given whose name matches, with its text, by its path from the root, sorted. */
export function readTree(root: string, folders: readonly string[], matching: RegExp = CODE): SourceFile[] {
  const paths = folders.flatMap((folder) => pathsUnder(root, folder)).filter((file) => matching.test(file))
  return paths.sort().map((file) => ({ path: file, text: fs.readFileSync(path.join(root, file), 'utf8') }))
}

function pathsUnder(root: string, folder: string): string[] {
  const full = path.join(root, folder)
  if (!fs.existsSync(full)) return []
  return fs.readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const inner = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : pathsUnder(root, inner)
    return entry.isFile() ? [inner] : []
  })
}
