import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderPage } from '../../ui/render-page.tsx'
import { formToken } from './form-token.ts'

declare module 'fastify' {
  interface FastifyInstance {
    demo: boolean
    deskPhone: string | undefined
  }
}

/** Sends a view as a page, with what every page shows: who is signed in, where we are, a token for its forms. */
export function page(req: FastifyRequest, reply: FastifyReply, view: VNode, status = 200) {
  const facts = {
    path: req.url.split('?')[0] ?? '/',
    // Made only when a form asks for it, so that a page without one sets no cookie.
    get csrfToken() {
      return formToken(req, reply)
    },
    ...(req.person ? { person: req.person } : {}),
    may: req.ctx.actor.permissions,
    demo: req.server.demo,
    deskPhone: req.server.deskPhone,
    // What is kept here is at least OFFICIAL; a view with something sensitive on it tells its layout so.
    ...(req.person ? { marking: 'OFFICIAL' } : {})
  }
  const html = renderPage(view, facts)
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}
