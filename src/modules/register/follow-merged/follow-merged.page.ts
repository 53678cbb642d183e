import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { leadOn } from '../../../platform/http/lead-on.ts'
import { standsFor } from '../move-holdings/stands-for.ts'

const OF_A_BUSINESS = /^(\/api\/v1)?\/businesses\/:(businessId|id)(\/|$)/
const LOOKS_ITSELF = '/businesses/:businessId'
const Asked = z.object({ businessId: z.uuid().optional(), id: z.uuid().optional() })

/** Every address of a record that was merged leads to the one that stands for it, for ever; the business page looks itself. */
export function followMerged(app: FastifyInstance) {
  app.addHook('preHandler', async (req: FastifyRequest, reply: FastifyReply) => {
    const { url = '' } = req.routeOptions
    if (url === LOOKS_ITSELF || !OF_A_BUSINESS.test(url)) return
    const asked = Asked.safeParse(req.params)
    const id = asked.data?.businessId ?? asked.data?.id
    const to = id ? await standsFor(req.ctx, id) : undefined
    if (id && to) return leadOn(req, reply, id, to)
  })
}
