import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from '../../../platform/errors.ts'
import { submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { returnHref } from '../links.ts'
import { loadReturn } from '../quarter-return/load-return.ts'
import { quarterOfSlug } from '../quarter-words.ts'
import { DecideLine } from './decide-line.schema.ts'
import { decideLine } from './decide-line.ts'
import { DecideLineView } from './decide-line.view.tsx'

type Req = FastifyRequest<{ Params: { department: string; quarter: string; engagementId: string; personId: string } }>
const PATH = '/ministers/returns/:department/:quarter/:engagementId/:personId'

/** The scope wizard and the words of one line, on one page. */
export function decideLinePage(app: FastifyInstance) {
  app.get(PATH, async (req: Req, reply) => show(req, reply))

  app.post(PATH, (req: Req, reply) => decide(req, reply))
}

async function decide(req: Req, reply: FastifyReply) {
  const { department, quarter, engagementId, personId } = req.params
  const body = { ...Object(req.body), engagementId, personId }
  const result = await submit(DecideLine, body, (input) => decideLine(req.ctx, input))
  if ('done' in result) return reply.redirect(returnHref(department, quarter), 303)
  return show(req, reply, result.errors)
}

async function show(req: Req, reply: FastifyReply, errors?: FormErrors) {
  const { department, quarter, engagementId, personId } = req.params
  const loaded = await loadReturn(req.ctx, department, quarterOfSlug(quarter) ?? '')
  const line = loaded.lines.find((one) => one.engagementId === engagementId && one.personId === personId)
  if (!line) throw new NotFound('This engagement')
  const before = errors ? typed(req.body) : {}
  const values = {
    capacity: before.capacity ?? line.capacity,
    external: before.external ?? (line.external ? 'yes' : 'no'),
    form:
      before.form ??
      (line.suggested.code === 'unsolicited'
        ? 'unsolicited-call'
        : line.suggested.code === 'not-a-meeting'
          ? 'letter'
          : 'meeting'),
    purpose: before.purpose ?? line.purpose,
    organisations: before.organisations ?? line.organisations.replaceAll('; ', '\n')
  }
  const back = { department: loaded.body.name, href: returnHref(department, quarter) }
  return page(
    req,
    reply,
    <DecideLineView line={line} values={values} back={back} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200
  )
}
