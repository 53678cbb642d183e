import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { businessHref, businessSectorHref } from '../links.ts'
import { businessById } from '../read-business/business-by-id.ts'
import { AssertSector } from './assert-sector.schema.ts'
import { assertSector } from './assert-sector.ts'
import { AssertSectorView } from './assert-sector.view.tsx'

type ById = { Params: { businessId: string } }
const PATH = businessSectorHref(':businessId')

/** Say which sector a business is in. */
export function assertSectorPage(app: FastifyInstance) {
  app.get<ById>(PATH, (req, reply) => show(req, reply))

  app.post<ById>(PATH, async (req, reply) => {
    const { primary, ...said } = typed(req.body)
    const input = { ...said, primary: primary === 'yes' }
    const result = await submit(AssertSector, input, (parsed) => assertSector(req.ctx, req.params.businessId, parsed))
    if ('errors' in result) return show(req, reply, result.errors)
    return reply.redirect(businessHref(req.params.businessId), 303)
  })
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  demand(req.ctx, 'business.assert-sector')
  const business = await businessById(req.ctx, req.params.businessId)
  if (!business) throw new NotFound('This business')
  const sectors = (await listOffices(req.ctx)).map(({ sectorCode, sector }) => ({ code: sectorCode, name: sector }))
  const view = (
    <AssertSectorView business={business} sectors={sectors} said={typed(req.body)} {...(errors ? { errors } : {})} />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
