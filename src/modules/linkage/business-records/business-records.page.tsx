import type { FastifyInstance } from 'fastify'
import { demand, may } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { NotFound } from '../../../platform/errors.ts'
import { page } from '../../../platform/http/page.ts'
import { businessById } from '../../register/index.ts'
import { businessRecordsHref } from '../links.ts'
import { BusinessRecordsView } from './business-records.view.tsx'
import { loadRecords } from './load-records.ts'
import { recordsPanel } from './records-panel.ts'
import { spokenOf } from './spoken-of.ts'

/** What makes up a business: which records speak of it and why, what was merged into it and what was taken out. */
export function businessRecordsPage(app: FastifyInstance) {
  app.businessPanels.push({ title: 'Records that make it up', last: true, load: recordsPanel })

  app.get<{ Params: { businessId: string } }>(businessRecordsHref(':businessId'), async (req, reply) => {
    demand(req.ctx, 'linkage.see')
    const business = await businessById(req.ctx, req.params.businessId)
    if (!business) throw new NotFound('This business')
    const { speaking, merged, splits, apart, more } = await loadRecords(req.ctx, business.id)
    const mayReview = may(req.ctx, 'linkage.review')
    return page(
      req,
      reply,
      <BusinessRecordsView
        business={business}
        speaking={speaking.map((one) => spokenOf(one, mayReview))}
        more={more}
        merged={merged.map((one) => ({ ...one, on: dayInWords(one.merged_at) }))}
        splits={splits.map((one) => ({ ...one, on: dayInWords(one.split_at) }))}
        apart={apart.map((one) => ({ ...one, on: dayInWords(one.said_at) }))}
        mayMerge={may(req.ctx, 'business.merge')}
      />
    )
  })
}
