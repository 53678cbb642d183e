import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { leadOn } from '../../../platform/http/lead-on.ts'
import { page } from '../../../platform/http/page.ts'
import { BusinessView } from './business.view.tsx'
import { loadBusiness } from './load-business.ts'
import type { BusinessPanel } from './panel.ts'
import { pictureOf } from './picture-of.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Parts that other modules add to the business page: their doors push onto it. */
    businessPanels: BusinessPanel[]
  }
}

/** The business page. */
export function businessPage(app: FastifyInstance) {
  const panels: BusinessPanel[] = []
  app.decorate('businessPanels', panels)
  app.get<{ Params: { businessId: string }; Querystring: { group?: string } }>(
    '/businesses/:businessId',
    async (req, reply) => {
      const id = z.uuid().safeParse(req.params.businessId)
      if (!id.success) throw new NotFound('This business')
      const loaded = await loadBusiness(req.ctx, id.data, panels, req.query.group === 'yes')
      if (loaded.facts.merged_into) return leadOn(req, reply, id.data, loaded.facts.merged_into)
      return page(
        req,
        reply,
        <BusinessView picture={pictureOf(loaded)} mayAssert={may(req.ctx, 'business.assert-sector')} />
      )
    }
  )
}
