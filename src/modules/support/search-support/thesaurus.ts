import fs from 'node:fs'
import { wordRoot } from './word-root.ts'
import { wordsOf } from './words-of.ts'

export type Entry = { said: string; roots: readonly string[]; means: readonly string[] }

/** What people say, and what officials call it: one line each, kept by hand in thesaurus.tsv. */
export const readThesaurus = (text = fs.readFileSync(new URL('thesaurus.tsv', import.meta.url), 'utf8')): Entry[] =>
  text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [said = '', means = ''] = line.split('\t')
      return { said, roots: wordsOf(said, true).map(wordRoot), means: wordsOf(means).map(wordRoot) }
    })

/** The entries whose words all stand in what was said, one after another. */
export const entriesIn = (entries: readonly Entry[], roots: readonly string[]): Entry[] =>
  entries.filter(({ roots: wanted }) =>
    roots.some((_root, from) => wanted.every((one, step) => roots[from + step] === one))
  )
