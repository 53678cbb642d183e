import type { FastifyInstance } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import type { BusinessPanel } from '../../register/index.ts'
import { accountHref } from '../links.ts'
import { AccountView } from './account.view.tsx'
import { loadAccount } from './load-account.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Parts that other modules add to the page of an account: they are given the head of its group. */
    accountPanels: BusinessPanel[]
  }
}

/** `/accounts/:accountId`: everything about one managed relationship. */
export function accountPage(app: FastifyInstance) {
  const panels: BusinessPanel[] = []
  app.decorate('accountPanels', panels)
  app.get<{ Params: { accountId: string } }>(accountHref(':accountId'), async (req, reply) => {
    const loaded = await loadAccount(req.ctx, keyFrom(req.params.accountId, 'This account'), panels)
    return page(req, reply, <AccountView loaded={loaded} mayPropose={may(req.ctx, 'tier.propose')} />)
  })
}
