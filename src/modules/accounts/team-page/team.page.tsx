import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { officialChoices, typedDay } from '../../government/index.ts'
import { loadAccount } from '../account-page/load-account.ts'
import { AddMember } from '../add-member/add-member.schema.ts'
import { addMember } from '../add-member/add-member.ts'
import { endMembership } from '../end-membership/end-membership.ts'
import {
  accountCoverHref,
  accountHref,
  accountPauseHref,
  accountSponsorHref,
  accountTeamHref,
  endMembershipHref
} from '../links.ts'
import { NameSponsor, nameSponsor } from '../name-sponsor/name-sponsor.ts'
import { PauseAccount, pauseAccount } from '../pause-account/pause-account.ts'
import { resumeAccount } from '../pause-account/resume-account.ts'
import { SetCover } from '../set-cover/set-cover.schema.ts'
import { setCover } from '../set-cover/set-cover.ts'
import { sponsorChoices } from './sponsor-choices.ts'
import { TeamView } from './team.view.tsx'
import { groupMembers, openRoles } from './team-choices.ts'

type ById = { Params: { accountId: string } }
type OfOne = { Params: { accountId: string; membershipId: string } }

/** `/accounts/:accountId/team`: who is on the team, and who stands in for whom. */
export function teamPage(app: FastifyInstance) {
  app.get<ById>(accountTeamHref(':accountId'), (req, reply) => show(req, reply))

  app.post<ById>(accountTeamHref(':accountId'), async (req, reply) => {
    const said = typed(req.body)
    const input = { ...said, fromOn: typedDay(said, 'fromOn') }
    const sent = await submit(AddMember, input, (parsed) => addMember(req.ctx, idOf(req), parsed))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(accountTeamHref(idOf(req)), 303)
  })

  app.post<ById>(accountCoverHref(':accountId'), async (req, reply) => {
    const said = typed(req.body)
    const input = { ...said, fromOn: typedDay(said, 'coverFrom'), untilOn: typedDay(said, 'coverUntil') }
    const sent = await submit(SetCover, input, (parsed) => setCover(req.ctx, idOf(req), parsed))
    if ('errors' in sent) return show(req, reply, renamed(sent.errors))
    return reply.redirect(accountTeamHref(idOf(req)), 303)
  })

  app.post<ById>(accountSponsorHref(':accountId'), async (req, reply) => {
    const sent = await submit(NameSponsor, req.body, (parsed) => nameSponsor(req.ctx, idOf(req), parsed))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(accountHref(idOf(req)), 303)
  })

  app.post<ById>(accountPauseHref(':accountId', 'pause'), async (req, reply) => {
    const sent = await submit(PauseAccount, req.body, (parsed) => pauseAccount(req.ctx, idOf(req), parsed))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(accountHref(idOf(req)), 303)
  })

  app.post<ById>(accountPauseHref(':accountId', 'resume'), async (req, reply) => {
    const sent = await submit(PauseAccount.partial(), {}, () => resumeAccount(req.ctx, idOf(req)))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(accountHref(idOf(req)), 303)
  })

  app.post<OfOne>(endMembershipHref(':accountId', ':membershipId'), async (req, reply) => {
    await endMembership(req.ctx, idOf(req), keyFrom(req.params.membershipId, 'This place on the team'))
    return reply.redirect(accountTeamHref(idOf(req)), 303)
  })
}

const idOf = (req: FastifyRequest<ById>) => keyFrom(req.params.accountId, 'This account')

/** Two forms share the page, so the days of cover have boxes of their own. */
function renamed({ errorList, fields }: FormErrors): FormErrors {
  const box: Record<string, string> = { fromOn: 'coverFrom', untilOn: 'coverUntil' }
  const name = (field: string) => box[field] ?? field
  return {
    errorList: errorList.map(({ text, href }) => ({ text, href: `#${name(href.slice(1))}` })),
    fields: Object.fromEntries(Object.entries(fields).map(([field, said]) => [name(field), said]))
  }
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const loaded = await loadAccount(req.ctx, idOf(req))
  const choices = {
    people: await officialChoices(req.ctx),
    roles: await openRoles(req.ctx),
    sponsors: loaded.mine ? await sponsorChoices(req.ctx) : [],
    businesses: await groupMembers(req.ctx, loaded.account.business_id)
  }
  return page(
    req,
    reply,
    <TeamView loaded={loaded} choices={choices} said={typed(req.body)} errors={errors} />,
    errors ? 422 : 200
  )
}
