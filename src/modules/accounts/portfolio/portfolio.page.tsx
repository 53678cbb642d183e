import type { FastifyInstance } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { page } from '../../../platform/http/page.ts'
import { exportAccounts } from '../export-accounts/export-accounts.ts'
import { accountsHref, exportAccountsHref } from '../links.ts'
import { loadPortfolio, PortfolioAsked } from './load-portfolio.ts'
import { PortfolioView } from './portfolio.view.tsx'

/** `/accounts`: whose accounts go cold, what is late, what is covered, who carries how many. */
export function portfolioPage(app: FastifyInstance) {
  app.get(accountsHref(), async (req, reply) => {
    const loaded = await loadPortfolio(req.ctx, PortfolioAsked.parse(req.query))
    const rights = { propose: may(req.ctx, 'tier.propose'), export: may(req.ctx, 'account.export') }
    return page(req, reply, <PortfolioView loaded={loaded} may={rights} />)
  })

  app.get(exportAccountsHref(), async (req, reply) => {
    const file = await exportAccounts(req.ctx, PortfolioAsked.parse(req.query))
    return reply
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .header('cache-control', 'no-store')
      .type('text/csv; charset=utf-8')
      .send(file.text)
  })
}
