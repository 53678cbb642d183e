import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderPage } from '../../ui/render-page.tsx'
import { pageFacts } from './page-facts.ts'
import { sendPage } from './send-page.ts'

declare module 'fastify' {
  interface FastifyInstance {
    demo: boolean
    deskPhone: string | undefined
  }
}

/** Sends a view as a page, with what every page shows: who is signed in, where we are, a token for its forms. */
export function page(req: FastifyRequest, reply: FastifyReply, view: VNode, status = 200) {
  // What is kept here is at least OFFICIAL; a view with something sensitive on it tells its layout so.
  const facts = pageFacts(req, reply, req.person ? { marking: 'OFFICIAL' } : {})
  return sendPage(reply, status, renderPage(view, facts))
}
