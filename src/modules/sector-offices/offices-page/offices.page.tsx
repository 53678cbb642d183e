import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { OfficesView } from './offices.view.tsx'
import { readOffices } from './read-offices.ts'

/** `/offices`: open to everybody. */
export function officesPage(app: FastifyInstance) {
  app.get('/offices', async (req, reply) => page(req, reply, <OfficesView offices={await readOffices(req.ctx)} />))
}
