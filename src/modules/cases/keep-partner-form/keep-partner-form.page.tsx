import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { PartnerFormInput } from './keep-partner-form.schema.ts'
import { keepPartnerForm } from './keep-partner-form.ts'
import { loadPartnerForms } from './load-partner-forms.ts'
import { PartnerFormsView, PartnerFormView } from './partner-forms.view.tsx'

type BySlug = { Params: { partner: string } }
const NEW = 'new'

/** `/cases/partner-forms`: what each partner is asked when it passes a business on. */
export function keepPartnerFormPage(app: FastifyInstance) {
  app.get('/cases/partner-forms', async (req, reply) => {
    demand(req.ctx, 'partner-form.keep')
    return page(req, reply, <PartnerFormsView forms={await loadPartnerForms(req.ctx)} />)
  })

  app.get<BySlug>('/cases/partner-forms/:partner', (req, reply) => show(req, reply))

  app.post<BySlug>('/cases/partner-forms/:partner', async (req, reply) => {
    const slug = req.params.partner === NEW ? typed(req.body).slug : req.params.partner
    const kept = await submit(PartnerFormInput, { ...typed(req.body), slug }, (input) =>
      keepPartnerForm(req.ctx, input)
    )
    if ('errors' in kept) return show(req, reply, kept.errors)
    return reply.redirect('/cases/partner-forms', 303)
  })
}

async function show(req: FastifyRequest<BySlug>, reply: FastifyReply, errors?: FormErrors) {
  demand(req.ctx, 'partner-form.keep')
  const slug = req.params.partner
  const versions = (await loadPartnerForms(req.ctx)).filter((form) => form.slug === slug)
  if (slug !== NEW && versions.length === 0) return reply.redirect('/cases/partner-forms', 303)
  const [newest] = versions
  const start: Record<string, string> = newest
    ? {
        partner: newest.partner,
        title: newest.title,
        words: newest.words,
        consentWords: newest.consentWords,
        questions: newest.questions
      }
    : {}
  const said = req.method === 'POST' ? typed(req.body) : { validFrom: londonDay(req.ctx.now()), ...start }
  return page(
    req,
    reply,
    <PartnerFormView slug={slug} isNew={slug === NEW} versions={versions} typed={said} errors={errors} />,
    errors ? 422 : 200
  )
}
