import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand } from '../../../platform/ctx.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { TakeAway } from '../../../ui/take-away.tsx'
import { TakingInput } from '../../government/index.ts'
import { askedBy } from '../find-business/asked-by.ts'
import { filterAddress } from '../find-business/filter-address.ts'
import { listBusinesses, type Slots } from '../find-business/list-businesses.ts'
import { exportBusinesses } from './export-businesses.ts'

/** The list of businesses as a file: first the page that asks why, then the file. */
export function exportBusinessesPage(app: FastifyInstance) {
  const slots = { facets: app.businessFacets, worksWith: app.businessesWorkedWith }
  app.get('/businesses/export', (req, reply) => show(req, reply, slots))
  app.post('/businesses/export', async (req, reply) => {
    const { input, chosen } = askedBy(req.query, slots.facets)
    const taken = await submit(TakingInput, req.body, (why) => exportBusinesses(req.ctx, input, slots, chosen, why))
    if ('errors' in taken) return show(req, reply, slots, taken.errors)
    return reply
      .header('content-disposition', `attachment; filename="${taken.done.name}"`)
      .header('cache-control', 'no-store')
      .type('text/csv; charset=utf-8')
      .send(taken.done.lines)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, slots: Slots, errors?: FormErrors) {
  demand(req.ctx, 'business.export')
  const { input, q, chosen } = askedBy(req.query, slots.facets)
  const first = { ...input, after: undefined, limit: 1 }
  const { total, lookedThrough } = await listBusinesses(req.ctx, first, slots, chosen, { counting: false })
  const view = (
    <TakeAway
      title="Take a list of businesses away"
      holds={holds(total, lookedThrough)}
      action={filterAddress({ q, chosen }, '/businesses/export')}
      back={{ href: filterAddress({ q, chosen }), text: 'Businesses' }}
      errors={errors}
      said={typed(req.body)}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

function holds(total: number | null, lookedThrough: number): string {
  if (total === null) return `The file holds the first ${lookedThrough.toLocaleString('en-GB')} businesses found.`
  return total === 1 ? 'The file holds 1 business.' : `The file holds ${total.toLocaleString('en-GB')} businesses.`
}
