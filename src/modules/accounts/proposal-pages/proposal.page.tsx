import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { typedDay } from '../../government/index.ts'
import { ChallengeProposal } from '../challenge-proposal/challenge-proposal.schema.ts'
import { challengeProposal } from '../challenge-proposal/challenge-proposal.ts'
import { DecideProposal } from '../decide-proposal/decide-proposal.schema.ts'
import { decideProposal } from '../decide-proposal/decide-proposal.ts'
import { challengeHref, decideHref, proposalHref, proposalsHref } from '../links.ts'
import { listProposals, loadProposal } from './load-proposals.ts'
import { ProposalsView, ProposalView } from './proposal.view.tsx'

type ById = { Params: { proposalId: string } }

/** `/accounts/proposals`: what is proposed, and one of them to challenge and decide. */
export function proposalPages(app: FastifyInstance) {
  app.get(proposalsHref(), async (req, reply) =>
    page(req, reply, <ProposalsView proposals={await listProposals(req.ctx)} />)
  )

  app.get<ById>(proposalHref(':proposalId'), (req, reply) => show(req, reply))

  app.post<ById>(challengeHref(':proposalId'), (req, reply) =>
    answer(
      req,
      reply,
      submit(ChallengeProposal, req.body, (input) => challengeProposal(req.ctx, idOf(req), input))
    )
  )

  app.post<ById>(decideHref(':proposalId'), (req, reply) => {
    const said = typed(req.body)
    const input = { ...said, reviewOn: typedDay(said, 'reviewOn') }
    return answer(
      req,
      reply,
      submit(DecideProposal, input, (parsed) => decideProposal(req.ctx, idOf(req), parsed))
    )
  })
}

const idOf = (req: FastifyRequest<ById>) => keyFrom(req.params.proposalId, 'This proposal')

async function answer(
  req: FastifyRequest<ById>,
  reply: FastifyReply,
  sending: Promise<{ done: unknown } | { errors: FormErrors }>
) {
  const sent = await sending
  if ('errors' in sent) return show(req, reply, sent.errors)
  return reply.redirect(proposalHref(idOf(req)), 303)
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const loaded = await loadProposal(req.ctx, idOf(req))
  return page(req, reply, <ProposalView loaded={loaded} said={typed(req.body)} errors={errors} />, errors ? 422 : 200)
}
