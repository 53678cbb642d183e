import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { JoinTeamInput, LeaveTeamInput } from '../join-team/join-team.schema.ts'
import { joinTeam } from '../join-team/join-team.ts'
import { leaveTeam } from '../join-team/leave-team.ts'
import { KeepOfficialInput } from '../keep-official/keep-official.schema.ts'
import { keepOfficial } from '../keep-official/keep-official.ts'
import { addOfficialUrl, officialUrl } from '../links.ts'
import { listBodies } from '../list-bodies.ts'
import { listRoles } from '../list-roles.ts'
import { listTeams } from '../list-teams/list-teams.ts'
import { londonDay } from '../london-day.ts'
import { dayBoxes, typedDay } from '../typed-day.ts'
import { dutiesOfOfficial } from './duties.ts'
import { AddOfficialView, OfficialView } from './official.view.tsx'
import { type KeptOfficial, readOfficial } from './read-official.ts'

type OfOne = { Params: { id: string } }

/** `/admin/people/add` and `/admin/people/:id`, for whoever keeps people. */
export function officialPage(app: FastifyInstance) {
  app.get('/admin/people/add', async (req, reply) => {
    demand(req.ctx, 'official.keep')
    return showAdd(req, reply, dayBoxes('activeFrom', londonDay(req.ctx.now())))
  })

  app.post('/admin/people/add', async (req, reply) => {
    demand(req.ctx, 'official.keep')
    const sent = await submit(KeepOfficialInput, withDays(req.body), (input) =>
      keepOfficial(req.ctx, { ...input, id: undefined })
    )
    if ('errors' in sent) return showAdd(req, reply, typed(req.body), sent.errors)
    return reply.redirect(officialUrl(sent.done.id), 303)
  })

  app.get<OfOne>('/admin/people/:id', async (req, reply) => {
    const official = await readOfficial(req.ctx, req.params.id)
    return showOne(req, reply, official, valuesOf(official))
  })

  app.post<OfOne>('/admin/people/:id', async (req, reply) => {
    const official = await readOfficial(req.ctx, req.params.id)
    const sent = await submit(KeepOfficialInput, withDays(req.body), (input) =>
      keepOfficial(req.ctx, { ...input, id: official.id })
    )
    if ('errors' in sent) return showOne(req, reply, official, typed(req.body), sent.errors)
    return reply.redirect(officialUrl(official.id), 303)
  })

  app.post<OfOne>('/admin/people/:id/join', async (req, reply) => {
    const official = await readOfficial(req.ctx, req.params.id)
    const sent = await submit(JoinTeamInput, { ...typed(req.body), officialId: official.id }, (input) =>
      joinTeam(req.ctx, input)
    )
    if ('errors' in sent) return showOne(req, reply, official, valuesOf(official), sent.errors)
    return reply.redirect(officialUrl(official.id), 303)
  })

  app.post<OfOne>('/admin/people/:id/leave', async (req, reply) => {
    const official = await readOfficial(req.ctx, req.params.id)
    const sent = await submit(LeaveTeamInput, { ...typed(req.body), officialId: official.id }, (input) =>
      leaveTeam(req.ctx, input)
    )
    if ('errors' in sent) return showOne(req, reply, official, valuesOf(official), sent.errors)
    return reply.redirect(officialUrl(official.id), 303)
  })
}

async function showAdd(req: FastifyRequest, reply: FastifyReply, values: Record<string, string>, errors?: FormErrors) {
  const form = { action: addOfficialUrl(), values, errors, ...(await choices(req.ctx)) }
  return page(req, reply, <AddOfficialView {...form} />, errors ? 422 : 200)
}

async function showOne(
  req: FastifyRequest,
  reply: FastifyReply,
  official: KeptOfficial,
  values: Record<string, string>,
  errors?: FormErrors
) {
  const form = { action: officialUrl(official.id), values, errors, ...(await choices(req.ctx)) }
  const view = (
    <OfficialView
      official={official}
      form={form}
      teams={await listTeams(req.ctx)}
      duties={await dutiesOfOfficial(req.ctx, official.id)}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

const choices = async (ctx: Ctx) => ({ bodies: await listBodies(ctx), roles: await listRoles(ctx) })

function withDays(body: unknown) {
  const values = typed(body)
  return { ...values, activeFrom: typedDay(values, 'activeFrom'), activeTo: typedDay(values, 'activeTo') }
}

const valuesOf = ({ name, email, bodySlug, jobTitle, roles, activeFrom, activeTo, stamp }: KeptOfficial) => ({
  stamp,
  name,
  email,
  bodySlug,
  jobTitle,
  roles: roles.join(','),
  ...dayBoxes('activeFrom', activeFrom),
  ...dayBoxes('activeTo', activeTo)
})
