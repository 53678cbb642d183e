import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { demand } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { engagementWords } from '../engagement-form/engagement-words.ts'
import { startingWith } from '../engagement-form/starting-with.ts'
import { typedEngagement } from '../engagement-form/typed-engagement.ts'
import { engagementHref, logEngagementHref } from '../links.ts'
import { logEngagement } from './log-engagement.ts'
import { LogEngagementView } from './log-engagement.view.tsx'

const Asked = z.object({
  business: z.string().max(60).catch(''),
  title: z.string().max(200).catch(''),
  caseReference: z.string().max(30).catch('')
})

/** Log an engagement that was held: under two minutes on a telephone. */
export function logEngagementPage(app: FastifyInstance) {
  app.get(logEngagementHref(), async (req, reply) => {
    demand(req.ctx, 'engagement.log')
    const asked = Asked.parse(req.query)
    const said = {
      ...(await startingWith(req.ctx, asked.business)),
      title: asked.title,
      caseReference: asked.caseReference,
      on: londonDay(req.ctx.now())
    }
    return page(req, reply, <LogEngagementView words={await engagementWords(req.ctx)} said={said} />)
  })

  app.post(logEngagementHref(), async (req, reply) => {
    const said = typed(req.body)
    const result = await submit(z.unknown(), said, async () =>
      logEngagement(req.ctx, await typedEngagement(req.ctx, said))
    )
    if ('done' in result) return reply.redirect(`${engagementHref(result.done.id)}?done=log`, 303)
    const words = await engagementWords(req.ctx)
    return page(req, reply, <LogEngagementView words={words} said={said} errors={result.errors} />, 422)
  })
}
