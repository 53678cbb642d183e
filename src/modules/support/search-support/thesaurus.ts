import fs from 'node:fs'
import { wordRoot } from './word-root.ts'
import { wordsOf } from './words-of.ts'

export type Entry = { position: number; said: string; roots: readonly string[]; means: readonly string[] }
/** The entries by the first word of each, so that a search looks at few of them. */
export type Thesaurus = { all: readonly Entry[]; byFirst: ReadonlyMap<string, readonly Entry[]> }

/** What people say, and what officials call it: one line each, kept by hand in thesaurus.tsv. */
export function readThesaurus(text = fs.readFileSync(new URL('thesaurus.tsv', import.meta.url), 'utf8')): Thesaurus {
  const all = text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line, position): Entry => {
      const [said = '', means = ''] = line.split('\t')
      return { position, said, roots: wordsOf(said, true).map(wordRoot), means: wordsOf(means).map(wordRoot) }
    })
  const byFirst = new Map<string, Entry[]>()
  for (const entry of all) {
    const [first = ''] = entry.roots
    const same = byFirst.get(first)
    if (same) same.push(entry)
    else byFirst.set(first, [entry])
  }
  return { all, byFirst }
}

/** The entries whose words all stand in what was said, one after another, in the order in which they are kept. */
export function entriesIn({ byFirst }: Thesaurus, roots: readonly string[]): Entry[] {
  const found = new Set<Entry>()
  for (const [from, root] of roots.entries())
    for (const entry of byFirst.get(root) ?? [])
      if (entry.roots.every((one, step) => roots[from + step] === one)) found.add(entry)
  return [...found].sort((a, b) => a.position - b.position)
}
