import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { AskForBrief, askForBrief } from '../ask-for-brief/ask-for-brief.ts'
import { briefHref } from '../links.ts'
import { ClearInput, clearBrief } from '../make-brief/clear-brief.ts'
import { makeBrief } from '../make-brief/make-brief.ts'
import { BriefView } from './brief.view.tsx'
import { briefAsDocx } from './brief-as-docx.ts'
import { briefAsPdf, type Paper } from './brief-as-pdf.ts'
import { loadBrief } from './load-brief.ts'

type ById = { Params: { engagementId: string } }
type Req = FastifyRequest<ById>

const Asked = z.object({ version: z.coerce.number().int().positive().optional().catch(undefined) })
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The paper before an engagement: on the screen, for printing, as PDF and as a Word document. */
export function briefPage(app: FastifyInstance) {
  app.get<ById>('/engagements/:engagementId/brief', (req, reply) => show(req, reply))
  app.post<ById>('/engagements/:engagementId/brief', async (req, reply) => {
    await makeBrief(req.ctx, req.params.engagementId)
    return reply.redirect(briefHref(req.params.engagementId), 303)
  })
  app.post<ById>('/engagements/:engagementId/brief/clear', async (req, reply) => {
    const result = await submit(ClearInput, req.body, (said) => clearBrief(req.ctx, req.params.engagementId, said))
    return 'errors' in result
      ? show(req, reply, result.errors)
      : reply.redirect(briefHref(req.params.engagementId), 303)
  })
  app.post<ById>('/engagements/:engagementId/brief/ask', async (req, reply) => {
    const result = await submit(AskForBrief, req.body, (said) => askForBrief(req.ctx, req.params.engagementId, said))
    return 'errors' in result
      ? show(req, reply, result.errors)
      : reply.redirect(briefHref(req.params.engagementId), 303)
  })
  app.get<ById>('/engagements/:engagementId/brief.pdf', async (req, reply) =>
    sendFile(reply, await briefAsPdf(await paperOf(req)), 'application/pdf', 'brief.pdf')
  )
  app.get<ById>('/engagements/:engagementId/brief.docx', async (req, reply) =>
    sendFile(reply, await briefAsDocx(await paperOf(req)), DOCX, 'brief.docx')
  )
}

const sendFile = (reply: FastifyReply, bytes: Buffer, type: string, name: string) =>
  reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .type(type)
    .send(bytes)

async function paperOf(req: Req): Promise<Paper> {
  const { version } = Asked.parse(req.query)
  const { about, brief, marking } = await loadBrief(req.ctx, req.params.engagementId, version, 'exported')
  if (!brief) throw new NotFound('This brief')
  return { ...about, brief, marking }
}

async function show(req: Req, reply: FastifyReply, errors?: FormErrors) {
  const loaded = await loadBrief(req.ctx, req.params.engagementId, Asked.parse(req.query).version)
  const view = (
    <BriefView
      {...loaded}
      mayMake={may(req.ctx, 'engagement.log')}
      errors={errors}
      said={errors ? typed(req.body) : {}}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
