import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { page } from '../../../platform/http/page.ts'
import { CUTS } from '../performance-table.ts'
import { DEFINITIONS } from './figure-words.ts'
import { loadPerformance } from './load-performance.ts'
import { PerformanceView } from './performance.view.tsx'

const By = z.object({ by: z.enum(CUTS).catch('office') })
const number = z.number().nullable()
const Figures = z.record(z.string(), number)

/** How well the service keeps its word, for everybody; directors see the small figures as well. */
export function performancePage(app: FastifyInstance) {
  app.get('/performance', async (req, reply) => {
    const { by } = By.parse(req.query)
    return page(req, reply, <PerformanceView by={by} performance={await loadPerformance(req.ctx, by)} />)
  })

  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/performance',
    {
      schema: {
        operationId: 'getPerformance',
        summary: 'How well the service keeps its promises, by office, body, topic, size, nation or month',
        tags: ['cases'],
        querystring: z.object({ by: z.enum(CUTS).default('office') }),
        response: {
          200: z.object({
            countedOn: z.string().nullable(),
            sinceOn: z.string().nullable(),
            all: Figures.nullable(),
            by: z.string(),
            slices: z.array(z.object({ slice: z.string(), cases: z.number(), figures: Figures })),
            definitions: z.record(z.string(), z.string())
          })
        }
      }
    },
    async (req) => {
      const { countedOn, sinceOn, all, slices } = await loadPerformance(req.ctx, req.query.by)
      const definitions = Object.fromEntries(DEFINITIONS.map(({ figure, words }) => [figure, words]))
      return { countedOn, sinceOn, all: all?.figures ?? null, by: req.query.by, slices, definitions }
    }
  )
}
