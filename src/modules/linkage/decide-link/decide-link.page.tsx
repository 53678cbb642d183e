import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { linkHref, reviewHref } from '../links.ts'
import { DecideLink } from './decide-link.schema.ts'
import { decideLink } from './decide-link.ts'
import { DecideLinkView } from './decide-link.view.tsx'
import { nextToReview } from './next-to-review.ts'

const Asked = z.object({
  skip: z.coerce.number().int().min(0).max(100_000).catch(0),
  decided: z.uuid().optional().catch(undefined)
})

/** The review queue: one link at a time, blind to how sure the machine was. */
export function decideLinkPage(app: FastifyInstance) {
  app.get(reviewHref(), (req, reply) => show(req, reply))

  app.post(reviewHref(), async (req, reply) => {
    const result = await submit(DecideLink, typed(req.body), (input) => decideLink(req.ctx, input))
    if ('errors' in result) return show(req, reply, result.errors)
    return reply.redirect(`${reviewHref()}?decided=${typed(req.body).recordId ?? ''}`, 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  const { skip, decided } = Asked.parse(req.query)
  const { item, waiting } = await nextToReview(req.ctx, skip)
  const view = (
    <DecideLinkView
      {...(item ? { item } : {})}
      waiting={waiting}
      skip={skip}
      said={typed(req.body)}
      {...(decided ? { decidedHref: linkHref(decided) } : {})}
      {...(errors ? { errors } : {})}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
