import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { page } from '../../../platform/http/page.ts'
import { Among, countCoverage } from './count-coverage.ts'
import { CoverageView } from './count-coverage.view.tsx'

const Asked = z.object({ across: z.enum(['sector', 'place', 'size', 'age']).catch('sector') })

/** Overlaps and gaps of what is open today, by need and by sector, place, size or age. */
export function coveragePage(app: FastifyInstance) {
  app.get('/support/coverage', async (req, reply) => {
    const { across } = Asked.parse(req.query)
    const among = Among.parse(req.query)
    const coverage = await countCoverage(req.ctx, across, among)
    return page(req, reply, <CoverageView across={across} among={among} coverage={coverage} />)
  })
}
