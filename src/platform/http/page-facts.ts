import type { FastifyReply, FastifyRequest } from 'fastify'
import { formToken } from './form-token.ts'

/** What every page is told of the request it answers, refusals too. */
export const pageFacts = (req: FastifyRequest, reply: FastifyReply, more: { marking?: string } = {}) => ({
  ...more,
  path: req.url.split('?')[0] ?? '/',
  query: queryOf(req),
  origin: req.server.baseUrl,
  language: req.language,
  // Made only when a form asks for it, so that a page without one sets no cookie.
  get csrfToken() {
    return formToken(req, reply)
  },
  demo: req.server.demo,
  deskPhone: req.server.deskPhone,
  ...(req.person ? { person: req.person } : {}),
  ...(req.ctx ? { may: req.ctx.actor.permissions } : {})
})

function queryOf(req: FastifyRequest): Record<string, string> {
  const asked = new URLSearchParams(req.url.split('?')[1])
  asked.delete('language')
  return Object.fromEntries(asked)
}
