import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { businessRecordsHref, mergeHref } from '../links.ts'
import { liftApart } from '../set-apart/lift-apart.ts'
import { setApart } from '../set-apart/set-apart.ts'
import { ChooseOtherView } from './choose-other.view.tsx'
import { loadChoice } from './load-choice.ts'
import { loadMerge } from './load-merge.ts'
import { MergeBusinesses } from './merge-businesses.schema.ts'
import { mergeBusinesses } from './merge-businesses.ts'
import { MergeBusinessesView } from './merge-businesses.view.tsx'

type Two = { Params: { businessId: string; otherId: string } }

/** Merge a business with another record: look for the other, see what would move, say so with a reason. */
export function mergeBusinessesPage(app: FastifyInstance) {
  app.get<{ Params: { businessId: string } }>(mergeHref(':businessId'), async (req, reply) => {
    const { business, q, found } = await loadChoice(req.ctx, req.params.businessId, req.query)
    const view = (
      <ChooseOtherView
        business={business}
        title="Merge with another record"
        words="Two records of one business become one. You see what would move before anything does, and it can be undone."
        action={mergeHref(business.id)}
        q={q}
        found={found}
        choose="Compare with"
        hrefOf={(id) => mergeHref(business.id, id)}
      />
    )
    return page(req, reply, view)
  })

  app.get<Two>(mergeHref(':businessId', ':otherId'), (req, reply) => show(req, reply))

  app.post<Two>(mergeHref(':businessId', ':otherId'), async (req, reply) => {
    const { businessId, otherId } = req.params
    const said = typed(req.body)
    const does = said.does === 'apart' ? setApart : said.does === 'lift' ? liftApart : mergeBusinesses
    const result = await submit(MergeBusinesses, { ...said, otherId }, async (input) =>
      does(req.ctx, businessId, input)
    )
    if ('errors' in result) return show(req, reply, result.errors)
    const stands = result.done && 'keptId' in result.done ? result.done.keptId : businessId
    return reply.redirect(businessRecordsHref(stands), 303)
  })
}

async function show(req: FastifyRequest<Two>, reply: FastifyReply, errors?: FormErrors) {
  const { businessId, otherId } = z
    .object({ businessId: z.uuid(), otherId: z.uuid() })
    .catch(() => {
      throw new NotFound('This business')
    })
    .parse(req.params)
  const preview = await loadMerge(req.ctx, businessId, otherId)
  const asked = businessId === preview.merged.id ? preview.merged.id : preview.kept.id
  const view = (
    <MergeBusinessesView asked={asked} preview={preview} said={typed(req.body)} {...(errors ? { errors } : {})} />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
