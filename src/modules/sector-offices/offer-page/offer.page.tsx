import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { serviceTimesFor } from '../service-times/service-times-for.ts'
import { accountStatementOf } from './account-statement.ts'
import { OfferView } from './offer.view.tsx'
import { readOffer } from './read-offer.ts'

/** `/offer`: open to everybody. */
export function offerPage(app: FastifyInstance) {
  app.get('/offer', async (req, reply) => {
    const { ctx } = req
    const times = {
      routine: await serviceTimesFor(ctx, null, 'routine'),
      urgent: await serviceTimesFor(ctx, null, 'urgent')
    }
    return page(
      req,
      reply,
      <OfferView offer={await readOffer(ctx, null)} statement={await accountStatementOf(ctx)} times={times} />
    )
  })
}
