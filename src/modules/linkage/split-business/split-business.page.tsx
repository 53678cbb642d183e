import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { businessById, heldRows } from '../../register/index.ts'
import { loadRecords } from '../business-records/load-records.ts'
import { businessRecordsHref, splitHref } from '../links.ts'
import { ChooseOtherView } from '../merge-businesses/choose-other.view.tsx'
import { loadChoice } from '../merge-businesses/load-choice.ts'
import { SplitBusiness } from './split-business.schema.ts'
import { splitBusiness } from './split-business.ts'
import { SplitBusinessView } from './split-business.view.tsx'

type Two = { Params: { businessId: string; otherId: string } }

/** Take out what belongs to another business: look for the other, select what is its, say why. */
export function splitBusinessPage(app: FastifyInstance) {
  app.get<{ Params: { businessId: string } }>(splitHref(':businessId'), async (req, reply) => {
    const { business, q, found } = await loadChoice(req.ctx, req.params.businessId, req.query)
    const view = (
      <ChooseOtherView
        business={business}
        title="Take out what belongs to another business"
        words="Records of lists and single things that were taken for this business go to the one they belong to. If that one is not on record yet, record it first."
        action={splitHref(business.id)}
        q={q}
        found={found}
        choose="Give to"
        hrefOf={(id) => splitHref(business.id, id)}
      />
    )
    return page(req, reply, view)
  })

  app.get<Two>(splitHref(':businessId', ':otherId'), (req, reply) => show(req, reply))

  app.post<Two>(splitHref(':businessId', ':otherId'), async (req, reply) => {
    const { businessId, otherId } = req.params
    const result = await submit(SplitBusiness, { ...typed(req.body), toId: otherId }, (_parsed) =>
      splitBusiness(req.ctx, businessId, { ...typed(req.body), toId: otherId, reason: typed(req.body).reason ?? '' })
    )
    if ('errors' in result) return show(req, reply, result.errors)
    return reply.redirect(businessRecordsHref(businessId), 303)
  })
}

async function show(req: FastifyRequest<Two>, reply: FastifyReply, errors?: FormErrors) {
  demand(req.ctx, 'business.merge')
  const from = await businessById(req.ctx, req.params.businessId)
  const to = await businessById(req.ctx, req.params.otherId)
  if (!from || !to) throw new NotFound('This business')
  const { speaking } = await loadRecords(req.ctx, from.id)
  const view = (
    <SplitBusinessView
      from={from}
      to={to}
      records={speaking.map(({ record_id, link }) => ({
        id: record_id,
        words: link?.name ?? 'A record of a list',
        about: [link?.list, link?.postcode].filter(Boolean).join(', ')
      }))}
      held={await heldRows(req.ctx, from.id)}
      said={typed(req.body)}
      {...(errors ? { errors } : {})}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
