import type { FastifyInstance } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { page } from '../../../platform/http/page.ts'
import { accountsHref } from '../links.ts'
import { loadPortfolio, PortfolioAsked } from './load-portfolio.ts'
import { PortfolioView } from './portfolio.view.tsx'

/** `/accounts`: whose accounts go cold, what is late, what is covered, who carries how many. */
export function portfolioPage(app: FastifyInstance) {
  app.get(accountsHref(), async (req, reply) => {
    const loaded = await loadPortfolio(req.ctx, PortfolioAsked.parse(req.query))
    return page(req, reply, <PortfolioView loaded={loaded} mayPropose={may(req.ctx, 'tier.propose')} />)
  })
}
