import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { businessRecordsHref, undoSplitHref } from '../links.ts'
import type { LinkageTables } from '../tables.ts'
import { UndoSplit } from './undo-split.schema.ts'
import { undoSplit } from './undo-split.ts'
import { UndoSplitView } from './undo-split.view.tsx'

type ById = { Params: { splitId: string } }

/** Undo a split: what was taken out comes back. */
export function undoSplitPage(app: FastifyInstance) {
  app.get<ById>(undoSplitHref(':splitId'), (req, reply) => show(req, reply))

  app.post<ById>(undoSplitHref(':splitId'), async (req, reply) => {
    const { id, from_id } = await splitOf(req)
    const result = await submit(UndoSplit, typed(req.body), (input) => undoSplit(req.ctx, id, input))
    if ('errors' in result) return show(req, reply, result.errors)
    return reply.redirect(businessRecordsHref(from_id), 303)
  })
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const view = <UndoSplitView split={await splitOf(req)} said={typed(req.body)} {...(errors ? { errors } : {})} />
  return page(req, reply, view, errors ? 422 : 200)
}

async function splitOf(req: FastifyRequest<ById>) {
  demand(req.ctx, 'business.merge')
  const id = keyFrom(req.params.splitId, 'This split')
  const found = await inTransaction(req.ctx, (tx) =>
    tables<LinkageTables>(tx)
      .selectFrom('linkage.split as s')
      .innerJoin('register.business_summary as f', 'f.id', 's.from_id')
      .innerJoin('register.business_summary as t', 't.id', 's.to_id')
      .select(['s.id', 's.from_id', 's.reason', 's.split_by_name', 'f.name as from_name', 't.name as to_name'])
      .where('s.id', '=', id)
      .where('s.undone_at', 'is', null)
      .executeTakeFirst()
  )
  if (!found) throw new NotFound('This split')
  return found
}
