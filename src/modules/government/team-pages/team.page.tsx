import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand, may } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { KeepTeamInput } from '../keep-team/keep-team.schema.ts'
import { keepTeam } from '../keep-team/keep-team.ts'
import { addTeamUrl, teamsUrl, teamUrl } from '../links.ts'
import { listBodies } from '../list-bodies.ts'
import { listTeamKinds } from '../list-roles.ts'
import { type ListedTeam, listTeams } from '../list-teams/list-teams.ts'
import { dayBoxes, typedDay } from '../typed-day.ts'
import { TeamFormView } from './team-form.view.tsx'
import { TeamsView } from './teams.view.tsx'

type OfOne = { Params: { id: string } }

/** `/admin/teams`: everybody on staff may look; whoever keeps teams may add and change them. */
export function teamPages(app: FastifyInstance) {
  app.get('/admin/teams', async (req, reply) =>
    page(req, reply, <TeamsView teams={await listTeams(req.ctx)} mayKeep={may(req.ctx, 'team.keep')} />)
  )

  app.get('/admin/teams/add', async (req, reply) => show(req, reply, undefined, {}))

  app.post('/admin/teams/add', async (req, reply) => {
    const sent = await submit(KeepTeamInput, withDay(req.body), (input) =>
      keepTeam(req.ctx, { ...input, id: undefined })
    )
    return 'errors' in sent
      ? show(req, reply, undefined, typed(req.body), sent.errors)
      : reply.redirect(teamsUrl(), 303)
  })

  app.get<OfOne>('/admin/teams/:id', async (req, reply) => {
    const { team, values } = await oneTeam(req, req.params.id)
    return show(req, reply, team, values)
  })

  app.post<OfOne>('/admin/teams/:id', async (req, reply) => {
    const { team } = await oneTeam(req, req.params.id)
    const sent = await submit(KeepTeamInput, withDay(req.body), (input) => keepTeam(req.ctx, { ...input, id: team.id }))
    return 'errors' in sent ? show(req, reply, team, typed(req.body), sent.errors) : reply.redirect(teamsUrl(), 303)
  })
}

async function oneTeam(req: FastifyRequest, id: string) {
  demand(req.ctx, 'team.keep')
  const team = (await listTeams(req.ctx)).find((one) => one.id === id)
  if (!team) throw new NotFound('This team')
  const { name, kind, bodySlug, publicEmail, publicPhone, validTo } = team
  const values = {
    name,
    kind,
    bodySlug,
    publicEmail: publicEmail ?? '',
    publicPhone: publicPhone ?? '',
    ...dayBoxes('validTo', validTo)
  }
  return { team, values }
}

const withDay = (body: unknown) => {
  const values = typed(body)
  return { ...values, validTo: typedDay(values, 'validTo') }
}

async function show(
  req: FastifyRequest,
  reply: FastifyReply,
  team: ListedTeam | undefined,
  values: Record<string, string>,
  errors?: FormErrors
) {
  demand(req.ctx, 'team.keep')
  const about = team ? { title: team.name, action: teamUrl(team.id) } : { title: 'Add a team', action: addTeamUrl() }
  const view = (
    <TeamFormView
      {...about}
      values={values}
      errors={errors}
      bodies={await listBodies(req.ctx)}
      kinds={await listTeamKinds(req.ctx)}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
