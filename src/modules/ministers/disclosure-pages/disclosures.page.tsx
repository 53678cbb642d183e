import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { page } from '../../../platform/http/page.ts'
import { DisclosureView } from './disclosure.view.tsx'
import { disclosureAsPdf } from './disclosure-as-pdf.ts'
import { DisclosureLog } from './disclosure-log.schema.ts'
import { DisclosuresView } from './disclosures.view.tsx'
import { listDisclosures } from './list-disclosures.ts'
import { loadDisclosure } from './load-disclosure.ts'

type OfOne = { Params: { reference: string } }

/** The public log of what was disclosed about ministers’ meetings: a list, a page and a PDF for each answer, and JSON. */
export function disclosuresPage(app: FastifyInstance) {
  app.get('/transparency/disclosures', async (req, reply) =>
    page(req, reply, <DisclosuresView {...(await listDisclosures(req.ctx))} />)
  )

  app.get<OfOne>('/transparency/disclosures/:reference', async (req, reply) =>
    page(req, reply, <DisclosureView one={await loadDisclosure(req.ctx, req.params.reference)} />)
  )

  app.get<OfOne>('/transparency/disclosures/:reference/answer.pdf', async (req, reply) => {
    const one = await loadDisclosure(req.ctx, req.params.reference)
    return reply
      .header('content-disposition', `attachment; filename="${one.reference.toLowerCase()}.pdf"`)
      .type('application/pdf')
      .send(await disclosureAsPdf(one))
  })

  app.get<OfOne>('/transparency/disclosures/:reference/answer.json', (req) =>
    loadDisclosure(req.ctx, req.params.reference)
  )

  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/disclosures',
    {
      schema: {
        operationId: 'listDisclosures',
        summary: 'List what was disclosed about ministers’ meetings',
        description:
          'Answers under the Freedom of Information Act 2000, the latest first. `inTime` counts those within 20 working days.',
        tags: ['meetings'],
        response: { 200: DisclosureLog }
      }
    },
    (req) => listDisclosures(req.ctx)
  )
}
