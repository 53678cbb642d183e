import { createHash } from 'node:crypto'
import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import { systemActor } from '../auth/system-actor.ts'
import type { Ctx } from '../ctx.ts'
import { countTry } from './count-try.ts'

type Counted = Parameters<FastifyRateLimitStore['incr']>[1]

/**
 * Counts tries in the database, so that several web processes allow together what one allows by itself.
 */
export function sharedTries(base: Omit<Ctx, 'actor'>): FastifyRateLimitStoreCtor {
  const ctx: Ctx = { ...base, actor: systemActor('rate-limit') }
  return class SharedTries implements FastifyRateLimitStore {
    readonly #door: string

    constructor(_options: object, door = '') {
      this.#door = door
    }

    incr(who: string, counted: Counted, windowMs: number) {
      const key = createHash('sha256').update(`${this.#door}\n${who}`).digest()
      void countTry(ctx, key, windowMs).then(
        (result) => counted(null, result),
        (error: Error) => counted(error)
      )
    }

    // The library hands over the door as `routeInfo`, which its types leave out: without it all doors share one count.
    child(door: Parameters<FastifyRateLimitStore['child']>[0]) {
      const { routeInfo } = door as unknown as { routeInfo: { method: string | string[]; url: string } }
      return new SharedTries({}, `${String(routeInfo.method)} ${routeInfo.url}`)
    }
  }
}
