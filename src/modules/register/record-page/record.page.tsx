import type { FastifyInstance, FastifyRequest } from 'fastify'
import { may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { AddSite } from '../add-site/add-site.schema.ts'
import { addSite } from '../add-site/add-site.ts'
import { ArchiveBusiness } from '../archive-business/archive-business.schema.ts'
import { archiveBusiness } from '../archive-business/archive-business.ts'
import { restoreBusiness } from '../archive-business/restore-business.ts'
import { ChangeBusiness } from '../change-business/change-business.schema.ts'
import { changeBusiness } from '../change-business/change-business.ts'
import { CloseSite } from '../close-site/close-site.schema.ts'
import { closeSite } from '../close-site/close-site.ts'
import { businessRecordHref } from '../links.ts'
import { businessById } from '../read-business/business-by-id.ts'
import { historyOf } from '../read-history/history-of.ts'
import type { RegisterTables } from '../tables.ts'
import { RecordView } from './record.view.tsx'

type ById = { Params: { businessId: string } }
type BySite = { Params: { businessId: string; siteId: string } }
const PATH = businessRecordHref(':businessId')

/** The record of a business: its history, and what officials may add, change and archive. */
export function recordPage(app: FastifyInstance) {
  app.get<ById>(PATH, async (req, reply) => page(req, reply, await viewOf(req)))

  const onPost = (part: string, work: (req: FastifyRequest<ById>, said: Record<string, string>) => Promise<Outcome>) =>
    app.post<ById>(`${PATH}/${part}`, async (req, reply) => {
      const said = typed(req.body)
      const result = await work(req, said)
      if ('errors' in result) return page(req, reply, await viewOf(req, said, result.errors), 422)
      return reply.redirect(businessRecordHref(req.params.businessId), 303)
    })

  onPost('sites', (req, said) => submit(AddSite, said, (site) => addSite(req.ctx, req.params.businessId, site)))
  onPost('names', (req, { tradingNames = '' }) => {
    const names = tradingNames.split(/\r?\n/).flatMap((name) => name.trim() || [])
    return submit(ChangeBusiness, { tradingNames: names }, (change) =>
      changeBusiness(req.ctx, req.params.businessId, change)
    )
  })
  app.post<BySite>(`${PATH}/sites/:siteId/close`, async (req, reply) => {
    const siteId = keyFrom(req.params.siteId, 'This site')
    const result = await submit(CloseSite, typed(req.body), (why) => closeSite(req.ctx, siteId, why))
    if ('errors' in result) {
      const { errors } = result
      const errorList = errors.errorList.map(({ text }) => ({ text, href: `#reason-${siteId}` }))
      return page(req, reply, await viewOf(req, { closing: siteId }, { ...errors, errorList }), 422)
    }
    return reply.redirect(businessRecordHref(req.params.businessId), 303)
  })
  onPost('archive', (req, said) =>
    submit(ArchiveBusiness, said, (why) => archiveBusiness(req.ctx, req.params.businessId, why))
  )
  onPost('restore', async (req) => ({ done: await restoreBusiness(req.ctx, req.params.businessId) }))
}

type Outcome = { done: unknown } | { errors: FormErrors }

async function viewOf(req: FastifyRequest<ById | BySite>, said: Record<string, string> = {}, errors?: FormErrors) {
  const { businessId } = req.params
  const history = await historyOf(req.ctx, businessId)
  const business = await businessById(req.ctx, businessId)
  if (!business) throw new NotFound('This business')
  const kept = await inTransaction(req.ctx, async (tx) => {
    const db = tables<RegisterTables>(tx)
    const archived = await db
      .selectFrom('register.business')
      .select(['archived_at', 'archived_by_name', 'archive_reason'])
      .where('id', '=', businessId)
      .executeTakeFirst()
    const sites = await db
      .selectFrom('register.site as s')
      .innerJoin('register.site_kind as k', 'k.code', 's.kind')
      .select(['s.id', 's.name', 'k.title as kind_title', 's.town', 's.postcode', 's.closed_on', 's.closed_by_name'])
      .select('s.close_reason')
      .where('s.business_id', '=', businessId)
      .orderBy((eb) => eb('s.closed_on', 'is not', null))
      .orderBy('s.name')
      .limit(200)
      .execute()
    const kinds = await db
      .selectFrom('register.site_kind')
      .select(['code as value', 'title as text'])
      .orderBy('position')
      .execute()
    const names = await db
      .selectFrom('register.other_name')
      .select('name')
      .where('business_id', '=', businessId)
      .where('kind', '=', 'trading')
      .where('source', '=', 'staff')
      .orderBy('position')
      .execute()
    return { archived, sites, kinds, names: names.map(({ name }) => name) }
  })
  return (
    <RecordView
      business={business}
      history={history}
      {...kept}
      said={said}
      errors={errors}
      mayChange={may(req.ctx, 'business.change')}
    />
  )
}
