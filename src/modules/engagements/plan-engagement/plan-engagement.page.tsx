import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { fromLondon } from '../../government/index.ts'
import { engagementWords } from '../engagement-form/engagement-words.ts'
import { startingWith } from '../engagement-form/starting-with.ts'
import { typedEngagement } from '../engagement-form/typed-engagement.ts'
import { engagementHref, planEngagementHref } from '../links.ts'
import { type Around, lookAround } from '../look-around/look-around.ts'
import { planEngagement } from './plan-engagement.ts'
import { PlanEngagementView } from './plan-engagement.view.tsx'
import { shownAround } from './shown-around.ts'

const Asked = z.object({ business: z.string().max(60).catch(''), title: z.string().max(200).catch('') })

/** Plan an engagement, and be told who else in government meets the group. */
export function planEngagementPage(app: FastifyInstance) {
  app.get(planEngagementHref(), async (req, reply) => {
    demand(req.ctx, 'engagement.log')
    const { business, title } = Asked.parse(req.query)
    const said = { ...(await startingWith(req.ctx, business)), title }
    return page(
      req,
      reply,
      <PlanEngagementView words={await engagementWords(req.ctx)} said={said} around={undefined} />
    )
  })

  app.post(planEngagementHref(), async (req, reply) => {
    const said = typed(req.body)
    const result = await submit(z.unknown(), said, async () =>
      planEngagement(req.ctx, await typedEngagement(req.ctx, said))
    )
    if ('done' in result) return reply.redirect(`${engagementHref(result.done.id)}?done=plan`, 303)
    const around = await whatIsAround(req.ctx, said)
    const view = (
      <PlanEngagementView
        words={await engagementWords(req.ctx)}
        said={said}
        errors={result.errors}
        around={around && shownAround(around)}
      />
    )
    return page(req, reply, view, 422)
  })
}

/** What to show beside a refused plan; nothing while the day or the businesses cannot be read yet. */
async function whatIsAround(ctx: Ctx, said: Record<string, string>): Promise<Around | undefined> {
  try {
    const input = await typedEngagement(ctx, said)
    return await lookAround(ctx, {
      businessIds: input.businesses.map(({ businessId }) => businessId),
      at: fromLondon(input.startsAt),
      topics: input.topics
    })
  } catch {
    return undefined
  }
}
