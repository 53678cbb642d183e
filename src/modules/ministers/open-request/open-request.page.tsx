import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { londonDay } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { requestHref } from '../links.ts'
import { meetingsToChoose } from './meetings-to-choose.ts'
import { OpenRequest } from './open-request.schema.ts'
import { openRequest } from './open-request.ts'
import { OpenRequestView } from './open-request.view.tsx'

const Asked = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  engagement: z.uuid().optional().catch(undefined)
})

/** `/ministers/requests/open`: which meeting was asked about, by whom, in what words. */
export function openRequestPage(app: FastifyInstance) {
  app.get('/ministers/requests/open', (req, reply) => show(req, reply, {}))

  app.post('/ministers/requests/open', async (req, reply) => {
    const sent = await submit(OpenRequest, req.body, (input) => openRequest(req.ctx, input))
    return 'errors' in sent
      ? show(req, reply, typed(req.body), sent.errors)
      : reply.redirect(requestHref(sent.done.reference), 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, values: Record<string, string>, errors?: FormErrors) {
  const { q, engagement } = Asked.parse(req.query)
  const chosen = values.engagementId || engagement
  const view = (
    <OpenRequestView
      q={q}
      meetings={await meetingsToChoose(req.ctx, q, chosen)}
      values={{ engagementId: chosen ?? '', receivedOn: londonDay(req.ctx.now()), ...values }}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
