import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { readScheme } from './read-scheme.ts'
import { SchemeView } from './scheme.view.tsx'

const GONE = 410

/** One scheme, for anybody. One that has closed says so and leads to what is open; one that was merged leads to the other. */
export function schemePage(app: FastifyInstance) {
  app.get<{ Params: { slug: string } }>('/support/:slug', async (req, reply) => {
    const shown = await readScheme(req.ctx, req.params.slug)
    if (shown.movedTo) return reply.redirect(`/support/${shown.movedTo}`, 301)
    return page(req, reply, <SchemeView shown={shown} />, shown.open ? 200 : GONE)
  })
}
