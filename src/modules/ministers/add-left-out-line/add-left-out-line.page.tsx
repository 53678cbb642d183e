import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { momentInWords, shortDayInWords } from '../../../platform/dates.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { declarationsHref, leftOutHref, publishedKindHref, quarterHref, returnHref } from '../links.ts'
import { quarterInWords, quarterOfSlug } from '../quarter-words.ts'
import { kindOfLine } from './kind-of-line.ts'
import { LeftOutView, type ShownLine } from './left-out.view.tsx'
import { loadLeftOut } from './load-left-out.ts'
import { ProposeLeftOutLine } from './propose-left-out-line.schema.ts'
import { proposeLeftOutLine } from './propose-left-out-line.ts'
import { SettleLeftOutLine } from './settle-left-out-line.schema.ts'
import { settleLeftOutLine } from './settle-left-out-line.ts'

type Req = FastifyRequest<{ Params: { kind: string; department: string; quarter: string } }>
type Loaded = Awaited<ReturnType<typeof loadLeftOut>>
const PATH = '/ministers/left-out/:kind/:department/:quarter'

/** What a published return of any kind had left out: said by one person, added by another. */
export function addLeftOutLinePage(app: FastifyInstance) {
  app.get(PATH, (req: Req, reply) => show(req, reply))

  app.post(`${PATH}/propose`, async (req: Req, reply) => {
    const said = { ...Object(req.body), ...about(req), parts: partsOf(req) }
    return after(req, reply, await submit(ProposeLeftOutLine, said, (input) => proposeLeftOutLine(req.ctx, input)))
  })

  app.post(`${PATH}/settle`, async (req: Req, reply) =>
    after(req, reply, await submit(SettleLeftOutLine, req.body, (input) => settleLeftOutLine(req.ctx, input)))
  )
}

function about({ params: { kind, department, quarter } }: Req) {
  const quarterFrom = quarterOfSlug(quarter)
  if (!quarterFrom) throw new NotFound('This return')
  return { kind, department, quarterFrom }
}

function partsOf(req: Req): Record<string, string> {
  const values = typed(req.body)
  return Object.fromEntries(kindOfLine(req.params.kind).parts.map(({ code }) => [code, values[code] ?? '']))
}

function after(req: Req, reply: FastifyReply, sent: { done: unknown } | { errors: FormErrors }) {
  const { kind, department, quarter } = req.params
  return 'done' in sent ? reply.redirect(leftOutHref(kind, department, quarter), 303) : show(req, reply, sent.errors)
}

async function show(req: Req, reply: FastifyReply, errors?: FormErrors) {
  const { kind, department: slug, quarter } = req.params
  const loaded = await loadLeftOut(req.ctx, about(req))
  const { of, body, holders, theirs } = loaded
  const isMeetings = kind === 'meetings'
  const view = (
    <LeftOutView
      title={`${body.name}: ${of.title.toLowerCase()}, ${quarterInWords(loaded.quarter.from)}`}
      department={body.name}
      public={isMeetings ? quarterHref(slug, quarter) : publishedKindHref(slug, quarter, kind)}
      staff={isMeetings ? returnHref(slug, quarter) : declarationsHref(kind, slug, quarter)}
      kind={kind}
      slug={slug}
      quarter={quarter}
      of={of}
      holders={holders}
      lines={loaded.lines.map((line) => shown(req, loaded, line))}
      mayPropose={theirs && may(req.ctx, 'return.approve')}
      values={errors ? typed(req.body) : known(req, of)}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

/** What the return knows of a line already, from where somebody pressed to propose it. */
function known({ query }: Req, { parts }: Loaded['of']): Record<string, string> {
  const said = typed(query)
  const names = ['holder', 'on', ...parts.map(({ code }) => code)]
  return Object.fromEntries(names.flatMap((name) => (said[name] ? [[name, said[name]]] : [])))
}

const shown = ({ ctx }: Req, { of, theirs }: Loaded, line: Loaded['lines'][number]): ShownLine => ({
  id: line.id,
  holder: line.holder,
  day: shortDayInWords(new Date(`${line.held_on}T12:00:00Z`)),
  parts: of.parts.flatMap(({ code, label }) => {
    const said = line.parts[code]
    return said ? [{ label, said }] : []
  }),
  reason: line.reason,
  proposed: `${line.proposed_by_name}, ${momentInWords(line.proposed_at)}`,
  settled: line.settled_at ? `${line.settled_by_name}, ${momentInWords(line.settled_at)}` : undefined,
  outcome: line.outcome,
  refusal: line.refusal,
  meetingId: line.meeting_id,
  declarationId: line.declaration_id,
  mayDecide: !line.outcome && theirs && may(ctx, 'return.publish') && line.proposed_by !== ctx.actor.id
})
