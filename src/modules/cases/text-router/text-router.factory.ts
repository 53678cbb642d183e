import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadQuestions } from './load-questions.ts'
import type { TextRouter } from './text-router.ts'
import { trainOnQuestions } from './train-text-router.ts'

export const routingSeeds = fileURLToPath(new URL('../../../../seeds/reference/routing', import.meta.url))

let trained: TextRouter | undefined

/** A router that knows all of the knowledge and every twentieth question: enough to test with, and trained in seconds. */
export function aTextRouter(): TextRouter {
  trained ??= trainOnQuestions(routingSeeds, someQuestions(), () => {})
  return trained
}

export function someQuestions() {
  return loadQuestions(join(routingSeeds, 'questions.jsonl.gz')).filter((_, at) => at % 20 === 0)
}
