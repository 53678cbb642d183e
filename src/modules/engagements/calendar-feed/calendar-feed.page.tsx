import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dayForPage } from '../../../platform/dates.ts'
import { type FormErrors, submit } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { feedsHref } from '../links.ts'
import { endFeed } from '../make-feed/end-feed.ts'
import { FeedInput, makeFeed } from '../make-feed/make-feed.ts'
import { takeInvitation } from '../take-invitation/take-invitation.ts'
import { CalendarFeedView } from './calendar-feed.view.tsx'
import { feedAsCalendar } from './feed-as-calendar.ts'
import { listFeeds } from './list-feeds.ts'
import { readFeed } from './read-feed.ts'

type BySecret = { Params: { secret: string } }
type ById = { Params: { feedId: string } }

const Invitation = z.object({
  text: z
    .string({ error: 'Paste the calendar file' })
    .trim()
    .min(1, 'Paste the calendar file')
    .max(500_000, 'This file is too long')
})

/** Calendars both ways: private addresses that programs read, and invitations put into the record. */
export function calendarFeedPage(app: FastifyInstance) {
  app.get(feedsHref(), (req, reply) => show(req, reply))
  app.post(feedsHref(), async (req, reply) => {
    const result = await submit(FeedInput, req.body, (said) => makeFeed(req.ctx, said))
    if ('errors' in result) return show(req, reply, { errors: result.errors })
    return show(req, reply, { made: `${app.baseUrl}/engagements/feeds/${result.done.secret}.ics` })
  })
  app.post<ById>('/engagements/feeds/:feedId/end', async (req, reply) => {
    await endFeed(req.ctx, req.params.feedId)
    return reply.redirect(feedsHref(), 303)
  })
  app.post('/engagements/feeds/invitation', async (req, reply) => {
    const from = req.person ? await addressOf(req) : ''
    const result = await submit(Invitation, req.body, ({ text }) => takeInvitation(req.ctx, from, text))
    if ('errors' in result) return show(req, reply, { errors: result.errors })
    return reply.redirect('/engagements?view=drafts', 303)
  })
  app.get<BySecret>('/engagements/feeds/:secret', async (req, reply) => {
    const { actor: _anybody, ...ctx } = req.ctx
    const events = await readFeed(ctx, req.params.secret.replace(/\.ics$/, ''))
    return reply
      .header('cache-control', 'private, max-age=300')
      .type('text/calendar; charset=utf-8')
      .send(feedAsCalendar(events, app.baseUrl, req.ctx.now()))
  })
}

const addressOf = async (req: FastifyRequest) => (await listFeeds(req.ctx)).address

type Shown = { errors?: FormErrors; made?: string }

async function show(req: FastifyRequest, reply: FastifyReply, { errors, made }: Shown = {}) {
  const { feeds, accounts } = await listFeeds(req.ctx)
  const shown = feeds.map(({ id, label, made_at }) => ({ id, label, since: dayForPage(made_at) }))
  const view = <CalendarFeedView feeds={shown} accounts={accounts} made={made} errors={errors} />
  return page(req, reply, view, errors ? 422 : 200)
}
