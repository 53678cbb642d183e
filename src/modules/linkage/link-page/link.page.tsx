import type { FastifyInstance } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { page } from '../../../platform/http/page.ts'
import { linkHref } from '../links.ts'
import { LinkView } from './link.view.tsx'
import { loadDecisions } from './load-decisions.ts'
import { loadLink } from './load-link.ts'
import { sentenceOf } from './sentence-of.ts'

/** Why a record is linked as it is. While it waits for review, how sure the machine is stays hidden from those who may decide. */
export function linkPage(app: FastifyInstance) {
  app.get<{ Params: { recordId: string } }>(linkHref(':recordId'), async (req, reply) => {
    const link = await loadLink(req.ctx, req.params.recordId)
    const blind = link.waits && may(req.ctx, 'linkage.review')
    const decisions = await loadDecisions(req.ctx, req.params.recordId)
    return page(
      req,
      reply,
      <LinkView
        link={link}
        sentence={sentenceOf(link)}
        blind={blind}
        recordId={req.params.recordId}
        decisions={decisions.map((one) => ({ ...one, on: dayInWords(one.decided_at) }))}
        mayReview={may(req.ctx, 'linkage.review')}
      />
    )
  })
}
