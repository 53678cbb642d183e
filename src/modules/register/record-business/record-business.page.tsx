import type { FastifyInstance } from 'fastify'
import { demand } from '../../../platform/ctx.ts'
import { submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { businessHref, recordBusinessHref } from '../links.ts'
import { RecordBusiness } from './record-business.schema.ts'
import { recordBusiness } from './record-business.ts'
import { RecordBusinessView } from './record-business.view.tsx'

/** Record a business that no register holds. */
export function recordBusinessPage(app: FastifyInstance) {
  app.get<{ Querystring: { name?: string } }>(recordBusinessHref(), async (req, reply) => {
    demand(req.ctx, 'business.record')
    return page(req, reply, <RecordBusinessView said={{ name: String(req.query.name ?? '') }} />)
  })

  app.post(recordBusinessHref(), async (req, reply) => {
    const said = typed(req.body)
    const result = await submit(RecordBusiness, inputFrom(said), (input) => recordBusiness(req.ctx, input))
    if ('errors' in result) return page(req, reply, <RecordBusinessView said={said} errors={result.errors} />, 422)
    return reply.redirect(businessHref(result.done.id), 303)
  })
}

const inputFrom = ({ tradingNames = '', sicCodes = '', notADuplicate, ...rest }: Record<string, string>) => ({
  ...rest,
  tradingNames: split(tradingNames, /\r?\n/),
  sicCodes: split(sicCodes, /[\s,;]+/),
  notADuplicate: notADuplicate === 'yes'
})

const split = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '')
