import type { FastifyInstance } from 'fastify'
import { submit } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { MergeSchemes, mergeSchemes } from '../merge-schemes/merge-schemes.ts'
import { DuplicatesView } from './duplicates.view.tsx'
import { listDuplicates } from './list-duplicates.ts'

/** Entries that look like one another, for a person to settle. */
export function duplicatesPage(app: FastifyInstance) {
  app.get('/support/duplicates', async (req, reply) =>
    page(req, reply, <DuplicatesView pairs={await listDuplicates(req.ctx)} />)
  )
  app.post('/support/duplicates', async (req, reply) => {
    const result = await submit(MergeSchemes, req.body, (input) => mergeSchemes(req.ctx, input))
    if ('errors' in result)
      return page(req, reply, <DuplicatesView pairs={await listDuplicates(req.ctx)} errors={result.errors} />, 422)
    return reply.redirect('/support/duplicates', 303)
  })
}
