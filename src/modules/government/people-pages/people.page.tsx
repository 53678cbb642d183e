import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { page } from '../../../platform/http/page.ts'
import { peopleUrl } from '../links.ts'
import { listOfficials } from '../list-officials/list-officials.ts'
import { listTeams } from '../list-teams/list-teams.ts'
import { PeopleView } from './people.view.tsx'

const Asked = z.object({
  q: z.string().max(120).catch(''),
  team: z.union([z.uuid(), z.literal('')]).catch(''),
  left: z.literal('yes').optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined)
})

/** `/admin/people`: everybody on staff may look; whoever keeps people may change them. */
export function peoplePage(app: FastifyInstance) {
  app.get('/admin/people', async (req, reply) => {
    const { q, team, left, after } = Asked.parse(req.query)
    const { officials, next } = await listOfficials(req.ctx, {
      search: q,
      teamId: team || undefined,
      left: left === 'yes',
      after
    })
    const nextHref =
      next && `${peopleUrl()}?${new URLSearchParams({ q, team, ...(left ? { left } : {}), after: next })}`
    const teams = await listTeams(req.ctx)
    const filter = { q, team, left: left === 'yes' }
    return page(
      req,
      reply,
      <PeopleView
        officials={officials}
        teams={teams}
        filter={filter}
        nextHref={nextHref}
        mayKeep={may(req.ctx, 'official.keep')}
      />
    )
  })
}
