import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { momentForPage, shortDayInWords } from '../../../platform/dates.ts'
import { NotFound } from '../../../platform/errors.ts'
import { submit } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { ApproveReturn } from '../approve-return/approve-return.schema.ts'
import { approveReturn } from '../approve-return/approve-return.ts'
import { returnHref } from '../links.ts'
import { quarterInWords, quarterOfSlug, quarterSlug } from '../quarter-words.ts'
import { sendReturn } from '../send-return/send-return.ts'
import { TakeBackSignature } from '../take-back-signature/take-back-signature.schema.ts'
import { takeBackSignature } from '../take-back-signature/take-back-signature.ts'
import { dueInWords } from './due-in-words.ts'
import { listReturns } from './list-returns.ts'
import { type LoadedReturn, loadReturn } from './load-return.ts'
import { QuarterReturnView } from './quarter-return.view.tsx'
import { returnWords } from './return-words.ts'
import { ReturnsView } from './returns.view.tsx'

type Req = FastifyRequest<{ Params: { department: string; quarter: string } }>

/** Transparency returns: which are due, and each with its lines, its gaps and its two signatures. */
export function quarterReturnPage(app: FastifyInstance) {
  app.get('/ministers/returns', async (req, reply) => {
    const returns = await listReturns(req.ctx)
    return page(req, reply, <ReturnsView returns={returns.map(shownReturn)} />)
  })

  app.get('/ministers/returns/:department/:quarter', async (req: Req, reply) => show(req, reply))

  app.post('/ministers/returns/:department/:quarter/approve', (req: Req, reply) => sign(req, reply, approveReturn))
  app.post('/ministers/returns/:department/:quarter/send', (req: Req, reply) => sign(req, reply, sendReturn))
  app.post('/ministers/returns/:department/:quarter/take-back', async (req: Req, reply) => {
    const { department, quarter } = req.params
    const body = { ...Object(req.body), department, quarterFrom: fromOf(quarter), kind: 'meetings' }
    const result = await submit(TakeBackSignature, body, (input) => takeBackSignature(req.ctx, input))
    if ('done' in result) return reply.redirect(returnHref(department, quarter), 303)
    return show(req, reply, result.errors)
  })
}

const day = (on: string) => shortDayInWords(new Date(`${on}T12:00:00Z`))

async function sign(req: Req, reply: FastifyReply, operation: typeof approveReturn) {
  const { department, quarter } = req.params
  const body = { ...Object(req.body), department, quarterFrom: fromOf(quarter) }
  const result = await submit(ApproveReturn, body, (input) => operation(req.ctx, input))
  if ('done' in result) return reply.redirect(returnHref(department, quarter), 303)
  return show(req, reply, result.errors)
}

async function show(req: Req, reply: FastifyReply, errors?: FormErrors) {
  const { department, quarter } = req.params
  const loaded = await loadReturn(req.ctx, department, fromOf(quarter))
  const { signed, nil, due, daysLeft } = loaded
  const lines = shownLines(loaded)
  const view = (
    <QuarterReturnView
      department={loaded.body.name}
      slug={department}
      quarter={quarter}
      words={returnWords(loaded.layout, loaded.body.name, loaded.quarter.from)}
      layout={loaded.layout.columns}
      tag={dueInWords(daysLeft, Boolean(signed?.published_at))}
      due={day(due)}
      lines={lines}
      nil={nil.map(({ name }) => name)}
      undecided={lines.filter(({ decided, later }) => !decided && later !== 'added').length}
      published={loaded.published.length}
      signatures={[
        ...(signed?.first_at
          ? [
              {
                name: signed.first_by_name ?? '',
                what: 'Signed for the private office',
                when: momentForPage(signed.first_at)
              }
            ]
          : []),
        ...(signed?.published_at
          ? [
              {
                name: signed.second_by_name ?? '',
                what: 'Signed for propriety, and published',
                when: momentForPage(signed.published_at)
              }
            ]
          : [])
      ]}
      next={signed?.published_at ? 'done' : signed?.first_by ? 'send' : 'approve'}
      may={{
        decide: loaded.theirs,
        approve: loaded.theirs && may(req.ctx, 'return.approve'),
        send: loaded.theirs && may(req.ctx, 'return.publish')
      }}
      {...(errors ? { errors } : {})}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

/** Once signed, what is published is what was signed, even of an engagement this reader may not see. */
function shownLines({ signed, published, lines, later }: LoadedReturn) {
  const leftOut = lines.filter(({ decided }) => !decided?.inScope)
  const by = signed?.first_by_name ?? ''
  const frozen = published.map((line) => ({
    ...line,
    title: line.purpose,
    decided: { inScope: true, reason: null, by }
  }))
  return (signed?.first_by ? [...frozen, ...leftOut] : lines)
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map((line) => ({ ...line, when: day(line.on), later: laterOf(line, later) }))
}

type Line = { personId: string; on: string; organisations: string; purpose: string | null }

/** Whether a line that is not in the return has been added to it since, or waits to be: of that day, with those people or on that. */
function laterOf({ personId, on, organisations, purpose }: Line, later: LoadedReturn['later']) {
  const said = later.find(
    ({ person_id, held_on, parts }) =>
      person_id === personId && held_on === on && (parts.organisations === organisations || parts.purpose === purpose)
  )
  return said && (said.outcome === 'added' ? ('added' as const) : ('proposed' as const))
}

function fromOf(quarter: string): string {
  const from = quarterOfSlug(quarter)
  if (!from) throw new NotFound('This return')
  return from
}

function shownReturn(one: Awaited<ReturnType<typeof listReturns>>[number]) {
  return {
    ...one,
    words: quarterInWords(one.quarter),
    href: returnHref(one.slug, quarterSlug(one.quarter)),
    tag: dueInWords(one.daysLeft, one.publishedAt !== null),
    dueWords: day(one.due)
  }
}
