import { findBreaches, inWords } from './boundaries/find-breaches.ts'
import { importGraph } from './boundaries/import-graph.ts'
import { arrowRules, mayStandAlone } from './boundaries/rules.ts'
import { readTree } from './read-tree.ts'

/** `npm run boundaries`: says who imports what they may not, and fails if anyone does. */
const graph = importGraph(readTree('.', ['src', 'seeds', 'test', 'scripts', 'bench', 'bin']))
const breaches = findBreaches(graph, arrowRules, mayStandAlone)
for (const line of inWords(breaches)) process.stderr.write(`${line}\n`)
process.stdout.write(`${graph.files.length} files, ${graph.arrows.length} imports, ${breaches.length} breaches\n`)
process.exitCode = breaches.length === 0 ? 0 : 1
