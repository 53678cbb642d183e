import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { systemActor } from '../auth/system-actor.ts'
import type { Ctx } from '../ctx.ts'
import { countTry } from './count-try.ts'

type Base = Omit<Ctx, 'actor'>
/** What this process may still let a token do, and until when; or until when the token has had all there is. */
type Share = { left: number; until: number; spentUntil: number; drawing?: Promise<void> | undefined }

const MINUTE = 60_000
/** A process draws a hundredth of the minute's requests at a time: counting then costs few writes, and is still shared. */
const DRAWS = 100
const MANY = 1000

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A door that costs much to answer: nobody may ask so often that others wait. */
    fairly?: boolean
  }
}

/** For the options of such a door. */
export const FAIRLY = { config: { fairly: true } } as const

/**
 * Lets one token ask the API, and one visitor ask at each costly door, so many times a minute, all web processes together;
 * without a token, one address. A program that runs wild then slows itself down, and nobody else.
 */
export function limitFairly(app: FastifyInstance, base: Base, perMinute: { program: number; visitor: number }): void {
  const shares = new Map<string, Share>()
  app.addHook('onRequest', async (req, reply) => {
    const { url = '', config } = req.routeOptions
    const isApi = url.startsWith('/api/v1/')
    if (!isApi && !config.fairly) return
    const wait = await take(
      base,
      shares,
      isApi ? program(req) : visitor(req),
      isApi ? perMinute.program : perMinute.visitor
    )
    if (wait === 0) return
    reply.header('retry-after', Math.ceil(wait / 1000))
    throw Object.assign(new Error('Too many requests'), { statusCode: 429 })
  })
}

/** Never the token itself: it is a secret, and this is kept. */
const program = ({ headers, ip }: FastifyRequest) => keyOf('api', headers.authorization ?? ip)

/** An official is counted by name: a department shares one address. */
const visitor = ({ person, ip, routeOptions: { url } }: FastifyRequest) => keyOf(url ?? '', person?.id ?? ip)

const keyOf = (door: string, who: string) => createHash('sha256').update(`${door}\n${who}`).digest('hex')

/** Takes one request from the share of whoever asks: 0, or the milliseconds to wait where nothing is left. */
async function take(base: Base, shares: Map<string, Share>, who: string, perMinute: number): Promise<number> {
  const share = shares.get(who) ?? { left: 0, until: 0, spentUntil: 0 }
  shares.set(who, share)
  for (;;) {
    const now = base.now().getTime()
    if (now < share.until && share.left > 0) {
      share.left -= 1
      return 0
    }
    if (now < share.spentUntil) return share.spentUntil - now
    // Requests that arrive together wait for one draw, or each would take a block of its own.
    share.drawing ??= draw(base, share, who, perMinute).finally(() => {
      share.drawing = undefined
    })
    await share.drawing
    if (shares.size > MANY) forgetOld(shares, base.now().getTime())
  }
}

async function draw(base: Base, share: Share, who: string, perMinute: number): Promise<void> {
  const block = Math.ceil(perMinute / DRAWS)
  const ctx: Ctx = { ...base, actor: systemActor('rate-limit') }
  const { current, ttl } = await countTry(ctx, Buffer.from(who, 'hex'), MINUTE, block)
  const until = base.now().getTime() + ttl
  share.left = Math.max(0, block - Math.max(0, current - perMinute))
  if (share.left > 0) share.until = until
  else share.spentUntil = until
}

function forgetOld(shares: Map<string, Share>, now: number): void {
  for (const [who, { until, spentUntil, drawing }] of shares)
    if (!drawing && Math.max(until, spentUntil) <= now) shares.delete(who)
}
