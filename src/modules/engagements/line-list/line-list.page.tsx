import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { shortDayInWords } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { highestMarking } from '../../government/index.ts'
import { engagementWords } from '../engagement-form/engagement-words.ts'
import { keepLine, LineInput } from '../keep-line/keep-line.ts'
import { linesHref } from '../links.ts'
import { LineListView } from './line-list.view.tsx'
import { listLines } from './list-lines.ts'

/** Lines to take, with who cleared them and until when they hold. */
export function lineListPage(app: FastifyInstance) {
  app.get(linesHref(), (req, reply) => show(req, reply))
  app.post(linesHref(), async (req, reply) => {
    const result = await submit(LineInput, req.body, (said) => keepLine(req.ctx, said))
    return 'errors' in result ? show(req, reply, result.errors) : reply.redirect(linesHref(), 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  const lines = await listLines(req.ctx)
  const day = (on: string) => shortDayInWords(new Date(`${on}T12:00:00Z`))
  const shown = lines.map((one) => ({
    ...one,
    about: `Cleared by ${one.clearedBy} on ${day(one.clearedOn)}. Owner: ${one.owner}`,
    until: one.expired ? `Expired on ${day(one.expiresOn)}` : `Until ${day(one.expiresOn)}`
  }))
  const view = (
    <LineListView
      lines={shown}
      words={await engagementWords(req.ctx)}
      mayKeep={may(req.ctx, 'line.keep')}
      marking={highestMarking(lines.map(({ marking }) => marking))}
      errors={errors}
      said={errors ? typed(req.body) : {}}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
