import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { OfficeView } from './office.view.tsx'
import { readOffice } from './read-office.ts'

/** `/offices/:sector`, by short name or sector code: open to everybody. */
export function officePage(app: FastifyInstance) {
  app.get<{ Params: { sector: string } }>('/offices/:sector', async (req, reply) =>
    page(req, reply, <OfficeView detail={await readOffice(req.ctx, req.params.sector)} />)
  )
}
