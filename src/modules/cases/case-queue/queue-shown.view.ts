import type { FormErrors } from '../../../platform/http/form.ts'
import type { QueueAsked } from './list-cases.ts'
import type { loadQueue } from './load-queue.ts'

/** What the queue is drawn from. */
export type QueueShown = {
  asked: QueueAsked
  queue: Awaited<ReturnType<typeof loadQueue>>
  errors?: FormErrors | undefined
}
