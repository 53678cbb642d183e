import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { londonDay, timeInWords } from '../../../platform/dates.ts'
import { submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { fromLondon } from '../../government/index.ts'
import { engagementWords } from '../engagement-form/engagement-words.ts'
import { startingWith } from '../engagement-form/starting-with.ts'
import { typedEngagement } from '../engagement-form/typed-engagement.ts'
import { engagementHref, logEngagementHref } from '../links.ts'
import { logEngagement } from './log-engagement.ts'
import { LogEngagementView } from './log-engagement.view.tsx'
import { sameDay } from './same-day.ts'

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
    const view = (
      <LogEngagementView
        words={await engagementWords(req.ctx)}
        said={said}
        errors={result.errors}
        onRecord={result.errors.fields.another ? await onRecord(req.ctx, said) : []}
      />
    )
    return page(req, reply, view, 422)
  })
}

/** What is on record for that day and those firms, in the words of the page. */
async function onRecord(ctx: Ctx, said: Record<string, string>) {
  const { businesses, startsAt } = await typedEngagement(ctx, said)
  const ids = businesses.map(({ businessId }) => businessId)
  return (await sameDay(ctx, ids, fromLondon(startsAt))).map((one) => ({
    href: engagementHref(one.id),
    title: one.title,
    about: `${one.form}, ${timeInWords(one.startsAt)}, ${one.owner}${one.status === 'planned' ? '. Its read-out is still to be given' : ''}`
  }))
}
