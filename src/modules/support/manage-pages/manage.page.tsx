import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { demand } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { type FormErrors, submit, toFormErrors } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { DecideScheme, decideScheme } from '../decide-scheme/decide-scheme.ts'
import { markChecked } from '../decide-scheme/mark-checked.ts'
import { SendForReview, sendForReview } from '../decide-scheme/send-for-review.ts'
import { WithdrawScheme, withdrawScheme } from '../decide-scheme/withdraw-scheme.ts'
import { KeepScheme } from '../keep-scheme/keep-scheme.schema.ts'
import { keepScheme } from '../keep-scheme/keep-scheme.ts'
import { formValues } from './form-values.ts'
import { listSchemes, SchemesAsked } from './list-schemes.ts'
import { loadManage } from './load-manage.ts'
import { ManageView } from './manage.view.tsx'
import { NewSchemeView } from './new-scheme.view.tsx'
import { SchemeForm } from './read-scheme-form.ts'
import { SchemesView } from './schemes.view.tsx'

type BySlug = { Params: { slug: string } }
type Req = FastifyRequest<BySlug>
const Asked = z.object({ edit: z.string().optional(), done: z.string().optional() })
const Values = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The catalogue for those who keep it: list, editor with preview, review by a second person, versions. */
export function managePage(app: FastifyInstance) {
  app.get('/support/manage', async (req, reply) => {
    const asked = SchemesAsked.parse(req.query)
    return page(req, reply, <SchemesView asked={asked} listed={await listSchemes(req.ctx, asked)} />)
  })

  app.get('/support/manage/new', (req, reply) => {
    demand(req.ctx, 'scheme.edit')
    const values = { lastCheckedOn: londonDay(req.ctx.now()), evidence: 'unknown', why: 'New in the catalogue' }
    return page(req, reply, <NewSchemeView values={values} />)
  })

  app.post('/support/manage/new', async (req, reply) => {
    const result = await keep(req)
    if ('errors' in result)
      return page(req, reply, <NewSchemeView values={Values.parse(req.body)} errors={result.errors} />, 422)
    return reply.redirect(`/support/manage/${result.done.slug}?done=keep`, 303)
  })

  app.get<BySlug>('/support/manage/:slug', (req, reply) => show(req, reply))

  app.post<BySlug>('/support/manage/:slug', async (req, reply) => {
    const result = await keep(req, req.params.slug)
    if ('errors' in result) return show(req, reply, result.errors, Values.parse(req.body))
    return reply.redirect(`/support/manage/${req.params.slug}?done=keep`, 303)
  })

  const deeds: Record<string, (req: Req) => Promise<{ done: unknown } | { errors: FormErrors }>> = {
    send: (req) =>
      submit(SendForReview, req.body, () => sendForReview(req.ctx, req.params.slug, SendForReviewRaw.parse(req.body))),
    decide: (req) => submit(DecideScheme, req.body, (input) => decideScheme(req.ctx, req.params.slug, input)),
    check: (req) => submit(z.unknown(), {}, () => markChecked(req.ctx, req.params.slug)),
    withdraw: (req) => submit(WithdrawScheme, req.body, (input) => withdrawScheme(req.ctx, req.params.slug, input))
  }
  for (const [name, deed] of Object.entries(deeds))
    app.post<BySlug>(`/support/manage/:slug/${name}`, async (req, reply) => {
      const result = await deed(req)
      if ('errors' in result) return show(req, reply, result.errors)
      return reply.redirect(`/support/manage/${req.params.slug}?done=${name}`, 303)
    })
}

const SendForReviewRaw = z.object({ publishOn: z.string().optional() })

/** Whose box is wrong: the form's own names stand where the catalogue's do not. */
const BOX: Readonly<Record<string, string>> = {
  body: 'bodyName',
  links: 'linkHref',
  contact: 'phone',
  amount: 'amountMost'
}

async function keep(req: FastifyRequest, slug?: string) {
  const form = SchemeForm.safeParse(req.body)
  const input = form.success ? KeepScheme.safeParse({ ...form.data, ...(slug ? { slug } : {}) }) : undefined
  const issues = form.success ? (input?.error?.issues ?? []) : form.error.issues
  if (!input?.success)
    return { errors: toFormErrors(issues.map(({ path, message }) => ({ field: boxOf(path), text: message }))) }
  const { data } = input
  return submit(z.unknown(), {}, () => keepScheme(req.ctx, data))
}

function boxOf(path: readonly PropertyKey[]): string {
  const [first = '', second] = path.map(String)
  const name = first === 'content' ? (second ?? '') : first
  return BOX[name] ?? name
}

async function show(req: Req, reply: FastifyReply, errors?: FormErrors, typedIn?: Record<string, string | string[]>) {
  const shown = await loadManage(req.ctx, req.params.slug)
  const { edit, done } = Asked.parse(req.query)
  const editing = typedIn !== undefined || (edit !== undefined && shown.may.edit)
  const values = typedIn ?? formValues(shown.content, shown.scheme)
  return page(
    req,
    reply,
    <ManageView shown={shown} errors={errors} values={values} done={done} editing={editing} />,
    errors ? 422 : 200
  )
}
