import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { Alike, similarSupport } from './similar-support.ts'
import { SimilarSupportView } from './similar-support.view.tsx'

/** What businesses alike have had: by sector, place and size, for anybody who advises one. */
export function similarSupportPage(app: FastifyInstance) {
  app.get('/support/similar', async (req, reply) => {
    const alike = Alike.parse(req.query)
    return page(req, reply, <SimilarSupportView alike={alike} similar={await similarSupport(req.ctx, alike)} />)
  })
}
