import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { standsFor } from '../move-holdings/stands-for.ts'

const OF_A_BUSINESS = /^(\/api\/v1)?\/businesses\/:(businessId|id)(\/|$)/
const Asked = z.object({ businessId: z.uuid().optional(), id: z.uuid().optional() })

/**
 * Every address of a record that was merged leads to the one that stands for it, for ever and with whatever was sent; not kept by
 * browsers, since a merge can be undone.
 */
export function followMerged(app: FastifyInstance) {
  app.addHook('preHandler', async (req: FastifyRequest, reply: FastifyReply) => {
    if (!OF_A_BUSINESS.test(req.routeOptions.url ?? '')) return
    const asked = Asked.safeParse(req.params)
    const id = asked.data?.businessId ?? asked.data?.id
    const to = id ? await standsFor(req.ctx, id) : undefined
    if (id && to) return reply.header('cache-control', 'no-store').redirect(req.url.replace(id, to), 308)
  })
}
