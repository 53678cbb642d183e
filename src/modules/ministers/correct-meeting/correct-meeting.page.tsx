import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { dayForPage } from '../../../platform/dates.ts'
import { NotFound } from '../../../platform/errors.ts'
import { submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { dateInWords } from '../date-in-words.ts'
import { meetingHref } from '../links.ts'
import { CorrectMeeting } from './correct-meeting.schema.ts'
import { correctMeeting } from './correct-meeting.ts'
import { loadMeeting } from './load-meeting.ts'
import { PublishedMeetingView } from './published-meeting.view.tsx'

type Req = FastifyRequest<{ Params: { meetingId: string } }>

/** One published meeting with everything that was corrected in it; those who may, correct it here. */
export function correctMeetingPage(app: FastifyInstance) {
  app.get('/transparency/meetings/:meetingId', async (req: Req, reply) => show(req, reply))

  app.post('/transparency/meetings/:meetingId/correct', (req: Req, reply) => correct(req, reply))
}

async function correct(req: Req, reply: FastifyReply) {
  const { meetingId } = req.params
  const body = { ...Object(req.body), meetingId }
  const result = await submit(CorrectMeeting, body, (input) => correctMeeting(req.ctx, input))
  return 'done' in result ? reply.redirect(meetingHref(meetingId), 303) : show(req, reply, result.errors)
}

async function show(req: Req, reply: FastifyReply, errors?: FormErrors) {
  const id = z.uuid().safeParse(req.params.meetingId)
  if (!id.success) throw new NotFound('This meeting')
  const { meeting, corrections, theirs, ...more } = await loadMeeting(req.ctx, id.data)
  const mayCorrect = theirs && may(req.ctx, 'meetings.correct')
  const view = (
    <PublishedMeetingView
      meeting={{ ...meeting, when: dateInWords(meeting) }}
      corrections={corrections.map(({ by, field, was, ...one }) => ({
        ...one,
        what: field === 'purpose' ? 'Purpose' : 'Who they met',
        was: was ?? '',
        at: dayForPage(one.at),
        by: mayCorrect ? by : undefined
      }))}
      {...more}
      mayCorrect={mayCorrect}
      values={errors ? typed(req.body) : {}}
      {...(errors ? { errors } : {})}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
