import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { loadPortfolio, PORTFOLIO_SHOWS, PORTFOLIO_VIEWS } from './load-portfolio.ts'

const Who = z.object({ id: z.string().nullable(), name: z.string().nullable(), department: z.string().nullable() })
const Account = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  business: z.string(),
  tier: z.string(),
  office: z.string().nullable(),
  lead: Who,
  deputy: Who,
  startedOn: z.string(),
  reviewOn: z.string(),
  lastContactOn: z.string().nullable(),
  promisesOverdue: z.number(),
  goingCold: z.boolean()
})

/** Managed accounts, for programs. */
export function portfolioApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/accounts',
    {
      schema: {
        operationId: 'listAccounts',
        summary: 'Managed accounts, the most pressing first',
        tags: ['accounts'],
        querystring: z.object({
          view: z.enum(PORTFOLIO_VIEWS).default('all'),
          show: z.enum(PORTFOLIO_SHOWS).default('everything'),
          tier: z.string().max(40).optional(),
          page: z.coerce.number().int().min(1).default(1)
        }),
        response: { 200: z.object({ items: z.array(Account), total: z.number(), pages: z.number() }) }
      }
    },
    async (req) => {
      const { rows, total, pages } = await loadPortfolio(req.ctx, { ...req.query, tier: req.query.tier })
      const items = rows.map((row) => ({
        id: row.id,
        businessId: row.business_id,
        business: row.business,
        tier: row.tier_code,
        office: row.office,
        lead: { id: row.lead_id, name: row.lead, department: row.lead_body },
        deputy: { id: row.deputy_id, name: row.deputy, department: row.deputy_body },
        startedOn: row.started_on,
        reviewOn: row.review_on,
        lastContactOn: row.signal?.lastContactOn ?? null,
        promisesOverdue: row.late,
        goingCold: row.contact.state === 'overdue'
      }))
      return { items, total, pages }
    }
  )
}
