import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { businessById, findBusinesses } from '../../register/index.ts'
import { bidHref } from '../links.ts'
import { postChoices } from '../post-choices.ts'
import type { FoundToAsk } from './choose-business.view.tsx'
import { listForms } from './list-forms.ts'
import { MakeBidInput } from './make-bid.schema.ts'
import { makeBid } from './make-bid.ts'
import { MakeBidView } from './make-bid.view.tsx'

const SHOWN = 10
const Asked = z.object({ business: z.uuid().optional().catch(undefined), q: z.string().trim().max(200).catch('') })

/** `/ministers/bids/make`: for whoever may ask for a minister’s time. */
export function makeBidPage(app: FastifyInstance) {
  app.get('/ministers/bids/make', async (req, reply) => {
    const { business } = Asked.parse(req.query)
    return show(req, reply, { businessId: business ?? '', bidderName: req.person?.name ?? '' })
  })

  app.post('/ministers/bids/make', async (req, reply) => {
    const sent = await submit(MakeBidInput, req.body, (input) => makeBid(req.ctx, input))
    return 'errors' in sent
      ? show(req, reply, typed(req.body), sent.errors)
      : reply.redirect(bidHref(sent.done.reference), 303)
  })
}

const NOTHING: FoundToAsk = { words: '', businesses: [] }

async function lookedFor(req: FastifyRequest): Promise<FoundToAsk> {
  const { q } = Asked.parse(req.query)
  if (q === '') return NOTHING
  const { items } = await findBusinesses(req.ctx, { q, limit: SHOWN })
  const businesses = items.map(({ id, name, number, town, live, statusTitle }) => ({
    id,
    name,
    about: [number, town, live ? null : statusTitle].filter(Boolean).join(', ')
  }))
  return { words: q, businesses }
}

async function show(req: FastifyRequest, reply: FastifyReply, values: Record<string, string>, errors?: FormErrors) {
  demand(req.ctx, 'bid.make')
  const businessId = values.businessId || undefined
  const business = businessId ? await inTransaction(req.ctx, (tx) => businessById(tx, businessId)) : undefined
  const view = (
    <MakeBidView
      business={business}
      found={business ? NOTHING : await lookedFor(req)}
      posts={await postChoices(req.ctx)}
      forms={await listForms(req.ctx)}
      values={values}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
