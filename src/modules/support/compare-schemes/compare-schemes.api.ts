import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Answers } from '../find-support/answers.ts'
import { CompareAsked } from './compare-schemes.schema.ts'
import { compareSchemes } from './compare-schemes.ts'

const Compared = z.object({
  schemes: z.array(
    z.object({ slug: z.string(), title: z.string(), open: z.boolean(), verdict: z.number().nullable() })
  ),
  rows: z.array(z.object({ name: z.string(), differs: z.boolean(), cells: z.array(z.array(z.string())) })),
  closed: z.array(z.string())
})

/** A comparison for programs: the same as the page. */
export const compareApi = (app: FastifyInstance) =>
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/support/compare',
    {
      schema: {
        operationId: 'compareSchemes',
        summary: 'Two to four schemes side by side',
        description:
          'Name each with “scheme” (its slug). With answers of the finder (place, sector, size, age, stage), each has a verdict: 1 fits, 0 cannot tell, -1 does not.',
        tags: ['support'],
        querystring: z.looseObject(CompareAsked.shape),
        response: { 200: Compared }
      }
    },
    async (req) => {
      const { schemes, rows, closed } = await compareSchemes(req.ctx, req.query.scheme, Answers.parse(req.query))
      return {
        schemes: schemes.map(({ verdict, ...one }) => ({ ...one, verdict: verdict ?? null })),
        rows: rows.map(({ name, differs, cells }) => ({
          name,
          differs,
          cells: cells.map((lines) => lines.map(({ words }) => words))
        })),
        closed: [...closed]
      }
    }
  )
