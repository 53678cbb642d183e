import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { businessRecordsHref, undoMergeHref } from '../links.ts'
import { loadUndo } from './load-undo.ts'
import { UndoMerge } from './undo-merge.schema.ts'
import { undoMerge } from './undo-merge.ts'
import { UndoMergeView } from './undo-merge.view.tsx'

type ById = { Params: { mergeId: string } }

/** Undo a merge: what goes back, why, and whether the two are to stay two. */
export function undoMergePage(app: FastifyInstance) {
  app.get<ById>(undoMergeHref(':mergeId'), (req, reply) => show(req, reply))

  app.post<ById>(undoMergeHref(':mergeId'), async (req, reply) => {
    const mergeId = keyFrom(req.params.mergeId, 'This merge')
    const { kept } = await loadUndo(req.ctx, mergeId)
    const said = typed(req.body)
    const result = await submit(UndoMerge, { ...said, apart: said.apart === 'yes' }, (input) =>
      undoMerge(req.ctx, mergeId, input)
    )
    if ('errors' in result) return show(req, reply, result.errors)
    return reply.redirect(businessRecordsHref(kept.id), 303)
  })
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const mergeId = keyFrom(req.params.mergeId, 'This merge')
  const merge = await loadUndo(req.ctx, mergeId)
  const view = <UndoMergeView {...merge} said={typed(req.body)} {...(errors ? { errors } : {})} />
  return page(req, reply, view, errors ? 422 : 200)
}
