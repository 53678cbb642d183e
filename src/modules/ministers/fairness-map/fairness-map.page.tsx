import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { demand, may } from '../../../platform/ctx.ts'
import { momentInWords } from '../../../platform/dates.ts'
import { fairShare } from '../../../platform/http/fair-share.ts'
import { FAIRLY } from '../../../platform/http/limit-fairly.ts'
import { page } from '../../../platform/http/page.ts'
import { listDuty } from '../duty-board/list-duty.ts'
import { countFairness } from './count-fairness.ts'
import { fairnessFile } from './fairness-file.ts'
import { Fairness, FairnessAsked } from './fairness-map.schema.ts'
import { FairnessMapView } from './fairness-map.view.tsx'
import { neverMet } from './never-met.ts'

/** Who is met and who never is: a page for anybody, one for staff with the names of those never met, and the figures to take away. */
export function fairnessMapPage(app: FastifyInstance) {
  app.get('/transparency/fairness', FAIRLY, (req, reply) => show(req, reply))
  app.get('/ministers/fairness', async (req, reply) => {
    demand(req.ctx, 'duty.read')
    const missed = (await listDuty(req.ctx)).filter(({ state }) => state === 'missed')
    return show(req, reply, { never: await neverMet(req.ctx), missed: missed.length })
  })

  app.get('/transparency/fairness.csv', fairShare(20), async (req, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="who-ministers-meet.csv"')
      .type('text/csv; charset=utf-8')
      .send(fairnessFile(await countFairness(req.ctx, FairnessAsked.parse(req.query))))
  )

  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/fairness',
    {
      schema: {
        operationId: 'countFairness',
        summary: 'Count who ministers meet and who they never do',
        description:
          'By sector, size, region, nation and kind of organisation, with the Gini coefficient, the Herfindahl–Hirschman index and the share of the ten met most.',
        tags: ['meetings'],
        querystring: FairnessAsked,
        response: { 200: Fairness }
      }
    },
    (req) => countFairness(req.ctx, req.query)
  )
}

type Inside = Parameters<typeof FairnessMapView>[0]['inside']

async function show(req: FastifyRequest, reply: FastifyReply, inside?: Inside) {
  const asked = FairnessAsked.parse(req.query)
  const found = await countFairness(req.ctx, asked)
  const view = (
    <FairnessMapView
      found={found}
      counted={momentInWords(new Date(found.countedAt))}
      inside={inside}
      mayLookInside={inside === undefined && may(req.ctx, 'duty.read')}
    />
  )
  return page(req, reply, view)
}
