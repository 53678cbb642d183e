import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { officialChoices } from '../../government/index.ts'
import { businessById, groupOf } from '../../register/index.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { accountOf } from '../account-of/account-of.ts'
import { proposalHref, proposeTierHref } from '../links.ts'
import { ProposeTier } from '../propose-tier/propose-tier.schema.ts'
import { proposeTier } from '../propose-tier/propose-tier.ts'
import { scoringNow } from '../propose-tier/scoring-now.ts'
import { ProposeView } from './propose.view.tsx'

type ForBusiness = { Params: { businessId: string } }

/** `/accounts/propose/:businessId`: the case for a tier, another tier, or an end. */
export function proposePage(app: FastifyInstance) {
  app.get<ForBusiness>(proposeTierHref(':businessId'), (req, reply) => show(req, reply))

  app.post<ForBusiness>(proposeTierHref(':businessId'), async (req, reply) => {
    const said = typed(req.body)
    const { criteria } = await scoringNow(req.ctx)
    const input = { ...said, businessId: req.params.businessId, scores: scoresIn(said, criteria) }
    const sent = await submit(ProposeTier, input, (parsed) => proposeTier(req.ctx, parsed))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(proposalHref(sent.done.id), 303)
  })
}

/** A criterion counts as scored when it has both a score and its evidence; the operation says which are missing. */
const scoresIn = (said: Record<string, string>, criteria: readonly { code: string }[]) =>
  criteria.flatMap(({ code }) => {
    const [score, evidence] = [said[`score-${code}`], said[`evidence-${code}`]?.trim()]
    return score && evidence ? [{ criterion: code, score, evidence }] : []
  })

async function show(req: FastifyRequest<ForBusiness>, reply: FastifyReply, errors?: FormErrors) {
  demand(req.ctx, 'tier.propose')
  const asked = await askedAbout(req.ctx, req.params.businessId)
  const view = (
    <ProposeView
      {...asked}
      {...(await scoringNow(req.ctx))}
      offices={await listOffices(req.ctx)}
      people={await officialChoices(req.ctx)}
      said={typed(req.body)}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

/** The head of the group of whichever business was named, and the account it may have. */
async function askedAbout(ctx: Ctx, businessId: string) {
  const group = z.uuid().safeParse(businessId).success ? await groupOf(ctx, businessId) : undefined
  const business = group && (await businessById(ctx, group.groupId))
  if (!business) throw new NotFound('This business')
  return { business, account: await accountOf(ctx, business.id) }
}
