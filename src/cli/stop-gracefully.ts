import type { Log } from '../platform/log.ts'

const GRACE_MS = 15_000

/** On a signal: take no more, finish what is under way, close in order; give up after a quarter of a minute. */
export function stopGracefully(log: Log, steps: readonly (() => Promise<unknown>)[]) {
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    for (const step of steps) await step().catch((error) => log.error({ err: error }, 'a step of stopping failed'))
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop('SIGTERM'))
  process.on('SIGINT', () => void stop('SIGINT'))
}
