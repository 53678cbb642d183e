import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { page } from '../../../platform/http/page.ts'
import { Answers } from '../find-support/answers.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { CompareAsked } from './compare-schemes.schema.ts'
import { compareSchemes } from './compare-schemes.ts'
import { ChooseView, CompareView } from './compare-schemes.view.tsx'

const Only = z.object({ only: z.literal('differences') })
const Ticked = z.object({ scheme: z.union([z.string(), z.array(z.string())]).catch([]) })

/** Two to four schemes side by side: everything chosen stands in the address, so a comparison can be sent to somebody. */
export function comparePage(app: FastifyInstance) {
  app.get('/support/compare', async (req, reply) => {
    const answers = Answers.parse(req.query)
    const asked = CompareAsked.safeParse(req.query)
    if (!asked.success) {
      const { schemes } = await loadCatalogue(req.ctx)
      const ticked = new Set([Ticked.parse(req.query).scheme].flat())
      const chosen = schemes.filter(({ slug, historic }) => ticked.has(slug) && !historic)
      const words = asked.error.issues[0]?.message ?? 'Choose two to four to compare'
      return page(req, reply, <ChooseView words={words} chosen={chosen} answers={answers} />, 422)
    }
    const comparison = await compareSchemes(req.ctx, asked.data.scheme, answers)
    const only = Only.safeParse(req.query).success
    return page(req, reply, <CompareView comparison={comparison} answers={answers} only={only} />)
  })
}
