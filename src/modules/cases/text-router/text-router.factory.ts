import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadQuestions } from './load-questions.ts'
import { deserializeTextRouter, serializeTextRouter } from './serialize-text-router.ts'
import type { TextRouter } from './text-router.ts'
import { trainOnQuestions } from './train-text-router.ts'

export const routingSeeds = fileURLToPath(new URL('../../../../seeds/reference/routing', import.meta.url))
const code = fileURLToPath(new URL('.', import.meta.url))
const cache = fileURLToPath(new URL('../../../../node_modules/.cache/text-router', import.meta.url))

let trained: TextRouter | undefined

/**
 * A router that knows all of the knowledge and every twentieth question. Kept under node_modules/.cache by the hash of the
 * code and seeds, so that only the first test after a change pays for the training.
 */
export function aTextRouter(): TextRouter {
  trained ??= stored() ?? store(trainOnQuestions(routingSeeds, someQuestions(), () => {}))
  return trained
}

export function someQuestions() {
  return loadQuestions(join(routingSeeds, 'questions.jsonl.gz')).filter((_, at) => at % 20 === 0)
}

function stored(): TextRouter | undefined {
  const path = cachePath()
  return existsSync(path) ? deserializeTextRouter(readFileSync(path)) : undefined
}

/** Written beside and renamed: test files that train at the same moment must not read half a model. */
function store(router: TextRouter): TextRouter {
  mkdirSync(cache, { recursive: true })
  const beside = `${cachePath()}.${process.pid}`
  writeFileSync(beside, serializeTextRouter(router))
  renameSync(beside, cachePath())
  return router
}

function cachePath(): string {
  const hash = createHash('sha256')
  for (const file of [...filesIn(routingSeeds), ...filesIn(code)]) hash.update(file).update(readFileSync(file))
  return join(cache, `${hash.digest('hex').slice(0, 24)}.model`)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
