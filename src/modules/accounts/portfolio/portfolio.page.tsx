import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand, may } from '../../../platform/ctx.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { TakeAway } from '../../../ui/take-away.tsx'
import { TakingInput } from '../../government/index.ts'
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

  app.get(exportAccountsHref(), (req, reply) => showExport(req, reply))
  app.post(exportAccountsHref(), async (req, reply) => {
    const asked = PortfolioAsked.parse(req.query)
    const taken = await submit(TakingInput, req.body, (given) => exportAccounts(req.ctx, asked, given))
    if ('errors' in taken) return showExport(req, reply, taken.errors)
    return reply
      .header('content-disposition', `attachment; filename="${taken.done.name}"`)
      .header('cache-control', 'no-store')
      .type('text/csv; charset=utf-8')
      .send(taken.done.text)
  })
}

/** Before the file: how many accounts are in it, and why it is taken. */
async function showExport(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  demand(req.ctx, 'account.export')
  const { total } = await loadPortfolio(req.ctx, PortfolioAsked.parse(req.query), { coverage: false })
  const view = (
    <TakeAway
      title="Take a list of accounts away"
      holds={total === 1 ? 'The file holds 1 account.' : `The file holds ${total.toLocaleString('en-GB')} accounts.`}
      action={req.url}
      back={{ href: req.url.replace(exportAccountsHref(), accountsHref()), text: 'Accounts' }}
      errors={errors}
      said={typed(req.body)}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
