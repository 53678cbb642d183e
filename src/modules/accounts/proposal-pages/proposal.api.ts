import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { ChallengeProposal } from '../challenge-proposal/challenge-proposal.schema.ts'
import { challengeProposal } from '../challenge-proposal/challenge-proposal.ts'
import { DecideProposal } from '../decide-proposal/decide-proposal.schema.ts'
import { decideProposal } from '../decide-proposal/decide-proposal.ts'
import { ProposeTier } from '../propose-tier/propose-tier.schema.ts'
import { proposeTier } from '../propose-tier/propose-tier.ts'
import { listProposals, loadProposal } from './load-proposals.ts'

const ById = z.object({ proposalId: z.uuid() })
const Done = z.object({ done: z.literal(true) })
const done = async (work: Promise<unknown>) => {
  await work
  return { done: true } as const
}
const Proposal = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  business: z.string(),
  kind: z.enum(['open', 'change', 'end']),
  tier: z.string().nullable(),
  score: z.number(),
  proposedBy: z.string(),
  department: z.string(),
  challengeUntilOn: z.string(),
  decision: z.enum(['agreed', 'refused']).nullable()
})
const Whole = Proposal.extend({
  reason: z.string(),
  scores: z.array(z.object({ criterion: z.string(), weight: z.number(), score: z.number(), evidence: z.string() })),
  challenges: z.array(z.object({ stance: z.string(), words: z.string(), department: z.string(), by: z.string() }))
})

type Row = Awaited<ReturnType<typeof loadProposal>>['proposal']
const answerOf = (row: Row) => ({
  ...{
    id: row.id,
    businessId: row.business_id,
    business: row.business,
    kind: row.kind,
    tier: row.tier_code,
    score: row.score
  },
  ...{
    proposedBy: row.proposed_by_name,
    department: row.body,
    challengeUntilOn: row.challenge_until_on,
    decision: row.decision
  }
})

/** Proposals of tiers, for programs. */
export function proposalApi(app: FastifyInstance) {
  readingDoors(app)
  changingDoors(app)
}

const tags = ['accounts']

function readingDoors(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.get(
    '/api/v1/proposals',
    {
      schema: {
        operationId: 'listProposals',
        summary: 'Proposals of tiers, what waits first',
        tags,
        response: { 200: z.object({ items: z.array(Proposal) }) }
      }
    },
    async (req) => ({ items: (await listProposals(req.ctx)).map(answerOf) })
  )
  api.get(
    '/api/v1/proposals/:proposalId',
    {
      schema: {
        operationId: 'getProposal',
        summary: 'A proposal with its scores and what departments said',
        tags,
        params: ById,
        response: { 200: Whole }
      }
    },
    async (req) => {
      const { proposal, scores, challenges } = await loadProposal(req.ctx, req.params.proposalId)
      return {
        ...answerOf(proposal),
        reason: proposal.reason,
        scores: scores.map(({ criterion_code: criterion, weight, score, evidence }) => ({
          criterion,
          weight,
          score,
          evidence
        })),
        challenges: challenges.map(({ stance, words, body: department, by_name: by }) => ({
          stance,
          words,
          department,
          by
        }))
      }
    }
  )
}

function changingDoors(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.post(
    '/api/v1/proposals',
    {
      schema: {
        operationId: 'proposeTier',
        summary: 'Propose a tier for a business, another tier, or an end',
        tags,
        body: ProposeTier,
        response: { 201: z.object({ id: z.uuid(), score: z.number() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => proposeTier(ctx, req.body))
  )
  api.post(
    '/api/v1/proposals/:proposalId/challenges',
    {
      schema: {
        operationId: 'challengeProposal',
        summary: 'Speak against a proposal, or for it',
        tags,
        params: ById,
        body: ChallengeProposal,
        response: { 201: Done }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => done(challengeProposal(ctx, req.params.proposalId, req.body)))
  )
  api.post(
    '/api/v1/proposals/:proposalId/decision',
    {
      schema: {
        operationId: 'decideProposal',
        summary: 'Decide on a proposal',
        tags,
        params: ById,
        body: DecideProposal,
        response: { 201: Done }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => done(decideProposal(ctx, req.params.proposalId, req.body)))
  )
}
