import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { momentForPage } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { firmWordInWords } from '../firm-words.ts'
import { firmMeetingHref } from '../links.ts'
import { WriteAsFirm } from '../write-as-firm/write-as-firm.schema.ts'
import { writeAsFirm } from '../write-as-firm/write-as-firm.ts'
import { FirmMeetingView } from './firm-meeting.view.tsx'
import { theMeeting } from './the-meeting.ts'

type ById = { Params: { engagementId: string } }
const FEW = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }
const Asked = z.object({ done: z.string().max(20).optional().catch(undefined) })

/** `/firm/meetings/:engagementId`: a meeting as the firm is shown it, and where the firm says what it wants of it. */
export function firmMeetingPage(app: FastifyInstance) {
  app.get<ById>(firmMeetingHref(':engagementId'), (req, reply) => show(req, reply))

  app.post<ById>(firmMeetingHref(':engagementId'), FEW, async (req, reply) => {
    const { engagementId } = req.params
    const sent = await submit(WriteAsFirm, req.body, (said) => writeAsFirm(req.ctx, engagementId, said))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(`${firmMeetingHref(engagementId)}?done=${typed(req.body).kind}`, 303)
  })
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const { meeting } = await theMeeting(req.ctx, req.params.engagementId)
  const view = (
    <FirmMeetingView
      meeting={{
        ...meeting,
        when: momentForPage(new Date(meeting.startsAt)),
        words: meeting.words.map(firmWordInWords),
        suits: meeting.words.some(({ kind, answer }) => kind === 'suits' && answer === null),
        open: meeting.status === 'planned' && new Date(meeting.startsAt) > req.ctx.now()
      }}
      typed={errors ? typed(req.body) : {}}
      errors={errors}
      done={Asked.parse(req.query).done}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
