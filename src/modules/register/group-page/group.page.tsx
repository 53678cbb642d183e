import type { FastifyInstance, FastifyRequest } from 'fastify'
import { may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { typedDay } from '../../government/index.ts'
import { EndRelation } from '../end-relation/end-relation.schema.ts'
import { endRelation } from '../end-relation/end-relation.ts'
import { businessGroupHref } from '../links.ts'
import { businessByNumber } from '../read-business/business-by-id.ts'
import { RecordRelation } from '../record-relation/record-relation.schema.ts'
import { recordRelation } from '../record-relation/record-relation.ts'
import type { RegisterTables } from '../tables.ts'
import { GroupView } from './group.view.tsx'
import type { GroupFact } from './group-fact.ts'
import { loadGroup } from './load-group.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What other modules say of a group as a whole: their doors push onto it. */
    groupFacts: GroupFact[]
  }
}

type ById = { Params: { businessId: string }; Querystring: { after?: string } }
type ByRelation = { Params: { businessId: string; relationId: string }; Querystring: { after?: string } }
const PATH = businessGroupHref(':businessId')

/** The group of a business: who is above and below it, and saying so. */
export function groupPage(app: FastifyInstance) {
  app.decorate('groupFacts', [])
  app.get<ById>(PATH, async (req, reply) => page(req, reply, await viewOf(req)))

  app.post<ById>(PATH, async (req, reply) => {
    const said = typed(req.body)
    // The parent is named by its number, as people know it.
    const parent = await businessByNumber(req.ctx, said.parent ?? '')
    const input = {
      childId: req.params.businessId,
      parentId: parent?.id ?? '',
      kind: said.kind ?? '',
      fromOn: typedDay(said, 'fromOn'),
      note: said.note
    }
    const result = await submit(RecordRelation, input, (relation) => recordRelation(req.ctx, relation))
    if ('errors' in result) return page(req, reply, await viewOf(req, said, result.errors), 422)
    return reply.redirect(businessGroupHref(req.params.businessId), 303)
  })

  app.post<ByRelation>(`${PATH}/:relationId/end`, async (req, reply) => {
    const said = typed(req.body)
    const input = { untilOn: typedDay(said, 'untilOn'), reason: said.reason ?? '' }
    const result = await submit(EndRelation, input, (ending) => endRelation(req.ctx, req.params.relationId, ending))
    if ('errors' in result) return page(req, reply, await viewOf(req, said, result.errors), 422)
    return reply.redirect(businessGroupHref(req.params.businessId), 303)
  })
}

async function viewOf(req: FastifyRequest<ById>, said: Record<string, string> = {}, errors?: FormErrors) {
  const loaded = await loadGroup(req.ctx, req.params.businessId, req.query.after)
  const { group } = loaded
  const facts = []
  for (const { title, nothing, load } of group.members > 1 ? req.server.groupFacts : [])
    facts.push({ title, nothing, lines: await load(req.ctx, group.groupId) })
  const kinds = await inTransaction(req.ctx, (tx) =>
    tables<RegisterTables>(tx)
      .selectFrom('register.relation_kind')
      .select(['code as value', 'title as text'])
      .orderBy('position')
      .execute()
  )
  return (
    <GroupView
      loaded={loaded}
      facts={facts}
      kinds={kinds}
      said={said}
      errors={errors}
      mayRelate={may(req.ctx, 'business.relate')}
    />
  )
}
