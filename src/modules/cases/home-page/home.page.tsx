import type { FastifyInstance } from 'fastify'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { page } from '../../../platform/http/page.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { HomeView } from './home.view.tsx'

/** The front door: three ways in, in plain words, and who looks after which sector. */
export function homePage(app: FastifyInstance) {
  app.get('/', async (req, reply) => {
    const offices = await inTransaction(req.ctx, (tx) => listOffices(tx))
    return page(
      req,
      reply,
      <HomeView
        offices={offices.map(({ slug, name, sector, state }) => ({ slug, name, sector, open: state === 'open' }))}
      />
    )
  })
}
