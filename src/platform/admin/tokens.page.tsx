import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Ctx, demand } from '../ctx.ts'
import { submit, typed } from '../http/form.ts'
import { page } from '../http/page.ts'
import { CreateTokenInput, createToken } from './create-token.ts'
import { listTokens } from './list-tokens.ts'
import { revokeToken } from './revoke-token.ts'
import { TokensView, type TokensViewProps } from './tokens.view.tsx'

/** Who the people behind some keys are; they are kept by a module, which the platform knows nothing of. */
export type NamesOf = (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** Tokens of programs: make one, see them all, end one. */
export const tokensPage = (namesOf: NamesOf) => (app: FastifyInstance) => {
  app.get('/admin/tokens', async (req, reply) => show(req, reply))

  app.post('/admin/tokens', async (req, reply) => {
    const personId = req.person?.id ?? ''
    const made = await submit(CreateTokenInput, req.body, (input) => createToken(req.ctx, personId, input))
    if ('errors' in made) return show(req, reply, { typed: typed(req.body), errors: made.errors })
    return show(req, reply, { token: made.done })
  })

  app.post<{ Params: { id: string } }>('/admin/tokens/:id/revoke', async (req, reply) => {
    await revokeToken(req.ctx, req.params.id)
    return reply.redirect('/admin/tokens', 303)
  })

  async function show(req: FastifyRequest, reply: FastifyReply, about: Omit<TokensViewProps, 'tokens'> = {}) {
    demand(req.ctx, 'token.create')
    const tokens = await listTokens(req.ctx)
    const names = await namesOf(req.ctx, [...new Set(tokens.map(({ personId }) => personId))])
    const now = req.ctx.now()
    const rows = tokens.map((token) => ({
      ...token,
      actsAs: names.get(token.personId) ?? 'Somebody who is not here any more',
      live: !token.revokedAt && token.expiresAt > now
    }))
    return page(req, reply, <TokensView {...about} tokens={rows} />, about.errors ? 422 : 200)
  }
}
