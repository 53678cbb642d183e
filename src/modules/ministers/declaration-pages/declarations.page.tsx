import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { momentForPage, shortDayInWords } from '../../../platform/dates.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { DECLARATION_KINDS } from '../declarations/declaration-kinds.ts'
import { type LoadedDeclarations, loadDeclarations } from '../declarations/load-declarations.ts'
import { declarationsHref } from '../links.ts'
import { dueInWords } from '../quarter-return/due-in-words.ts'
import { returnWords } from '../quarter-return/return-words.ts'
import { quarterOfSlug } from '../quarter-words.ts'
import { RecordDeclaration } from '../record-declaration/record-declaration.schema.ts'
import { recordDeclaration } from '../record-declaration/record-declaration.ts'
import { withdrawDeclaration } from '../record-declaration/withdraw-declaration.ts'
import { approveDeclarations } from '../sign-declarations/approve-declarations.ts'
import { publishDeclarations } from '../sign-declarations/publish-declarations.ts'
import { SignDeclarations } from '../sign-declarations/sign-declarations.schema.ts'
import { TakeBackSignature } from '../take-back-signature/take-back-signature.schema.ts'
import { takeBackSignature } from '../take-back-signature/take-back-signature.ts'
import { DeclarationsView } from './declarations.view.tsx'
import { WithdrawInput } from './withdraw-input.ts'

type Req = FastifyRequest<{ Params: { kind: string; department: string; quarter: string } }>
const PATH = '/ministers/declarations/:kind/:department/:quarter'

/** A return of hospitality, gifts, travel or officials’ meetings in the making: what is declared, by whom, and its two signatures. */
export function declarationsPage(app: FastifyInstance) {
  app.get(PATH, (req: Req, reply) => show(req, reply))
  app.post(`${PATH}/record`, async (req: Req, reply) => {
    const said = { ...about(req), ...Object(req.body), parts: partsOf(req) }
    return after(req, reply, await submit(RecordDeclaration, said, (input) => recordDeclaration(req.ctx, input)))
  })
  app.post(`${PATH}/withdraw`, async (req: Req, reply) =>
    after(req, reply, await submit(WithdrawInput, req.body, (input) => withdrawDeclaration(req.ctx, input)))
  )
  app.post(`${PATH}/approve`, async (req: Req, reply) =>
    after(req, reply, await submit(SignDeclarations, signed(req), (input) => approveDeclarations(req.ctx, input)))
  )
  app.post(`${PATH}/publish`, async (req: Req, reply) =>
    after(req, reply, await submit(SignDeclarations, signed(req), (input) => publishDeclarations(req.ctx, input)))
  )
  app.post(`${PATH}/take-back`, async (req: Req, reply) =>
    after(req, reply, await submit(TakeBackSignature, signed(req), (input) => takeBackSignature(req.ctx, input)))
  )
}

const about = ({ params }: Req) => ({
  kind: params.kind,
  department: params.department,
  quarterFrom: quarterOfSlug(params.quarter) ?? ''
})
const signed = (req: Req) => ({ ...Object(req.body), ...about(req) })

const partsOf = (req: Req) => {
  const codes = DECLARATION_KINDS.find(({ kind }) => kind === req.params.kind)?.parts.map(({ code }) => code) ?? []
  const values = typed(req.body)
  return Object.fromEntries(codes.map((code) => [code, values[code] ?? '']))
}

function after(req: Req, reply: FastifyReply, sent: { done: unknown } | { errors: FormErrors }) {
  const { kind, department, quarter } = req.params
  if ('errors' in sent) return show(req, reply, sent.errors)
  return reply.redirect(declarationsHref(kind, department, quarter), 303)
}

async function show(req: Req, reply: FastifyReply, errors?: FormErrors) {
  const { kind, department, quarter } = req.params
  const from = quarterOfSlug(quarter)
  if (!from) throw new NotFound('This return')
  const loaded = await loadDeclarations(req.ctx, department, from, kind)
  const view = (
    <DeclarationsView
      loaded={loaded}
      quarter={quarter}
      words={returnWords(loaded.layout, loaded.body.name, from)}
      due={shortDayInWords(new Date(`${loaded.due}T12:00:00Z`))}
      tag={dueInWords(loaded.daysLeft, Boolean(loaded.signed?.published_at))}
      signatures={signaturesOf(loaded)}
      may={{
        approve: loaded.theirs && may(req.ctx, 'return.approve'),
        publish: loaded.theirs && may(req.ctx, 'return.publish')
      }}
      values={errors ? typed(req.body) : {}}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

function signaturesOf({ signed }: LoadedDeclarations) {
  const first = signed?.first_at
    ? [
        {
          name: signed.first_by_name ?? '',
          what: 'Signed for the private office',
          when: momentForPage(signed.first_at)
        }
      ]
    : []
  const second = signed?.published_at
    ? [
        {
          name: signed.second_by_name ?? '',
          what: 'Signed for propriety, and published',
          when: momentForPage(signed.published_at)
        }
      ]
    : []
  return [...first, ...second]
}
