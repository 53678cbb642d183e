import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { daysAfter } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { londonDay, officialAtWork } from '../../government/index.ts'
import { accountOf } from '../account-of/account-of.ts'
import { recordEvent } from '../record-event.ts'
import { theHeadOfItsGroup } from '../rules/the-head-of-its-group.ts'
import { theOfficeExists } from '../rules/the-office-exists.ts'
import { theyAreTwoPeople } from '../rules/they-are-two-people.ts'
import type { AccountTables } from '../tables.ts'
import { tierInForce } from '../tier-in-force.ts'
import { criteriaInForce } from './criteria-in-force.ts'
import type { ProposeTier } from './propose-tier.schema.ts'
import { scoreOf } from './score-of.ts'

// Set locally: how long other departments have to challenge a proposal, in days.
const OPEN_FOR = 7
const END = 'end'

/**
 * Makes the case for a tier: a score with evidence against every published criterion, or for ending an account. Other departments
 * may challenge it for a week before a director decides. A score below what the tier asks for needs a reason why all the same.
 */
export async function proposeTier(ctx: Ctx, input: ProposeTier): Promise<{ id: string; score: number }> {
  demand(ctx, 'tier.propose')
  return inTransaction(ctx, (tx) => proposeIt(tx, input))
}

async function proposeIt(tx: Ctx, input: ProposeTier): Promise<{ id: string; score: number }> {
  const businessId = await theHeadOfItsGroup(tx, input.businessId)
  const account = await accountOf(tx, businessId)
  const ends = input.tier === END
  if (ends && !account) throw new RuleBroken('not-managed', 'This business is not managed, so nothing can end', 'tier')
  await nothingIsOpen(tx, businessId)
  const tier = ends ? undefined : await tierInForce(tx, input.tier)
  const scores = ends ? [] : await everyCriterionIsScored(tx, input)
  const score = scoreOf(scores)
  if (tier) theScoreIsEnough(score, tier, input.exception)
  if (input.officeId) await theOfficeExists(tx, input.officeId)
  const team = account ? undefined : await theTeamIsNamed(tx, input)
  const proposer = await officialAtWork(tx, tx.actor.id, 'businessId')
  const id = await newId(tx)
  await tables<AccountTables>(tx)
    .insertInto('accounts.proposal')
    .values({
      id,
      business_id: businessId,
      account_id: account?.id ?? null,
      kind: ends ? 'end' : account ? 'change' : 'open',
      tier_code: tier?.code ?? null,
      office_id: input.officeId ?? account?.office_id ?? null,
      lead_id: team?.lead ?? null,
      deputy_id: team?.deputy ?? null,
      reason: input.reason,
      exception: input.exception ?? null,
      score,
      proposed_by: proposer.id,
      proposed_by_name: proposer.name,
      body_id: proposer.bodyId,
      proposed_at: tx.now(),
      challenge_until_on: daysAfter(londonDay(tx.now()), OPEN_FOR)
    })
    .execute()
  for (const one of scores)
    await tables<AccountTables>(tx)
      .insertInto('accounts.proposal_score')
      .values({ proposal_id: id, ...one })
      .execute()
  await recordEvent(tx, 'proposal.made', id, { businessId, tier: input.tier, score })
  return { id, score }
}

async function nothingIsOpen(ctx: Ctx, businessId: string) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.proposal')
    .select('proposed_by_name')
    .where('business_id', '=', businessId)
    .where('decision', 'is', null)
    .executeTakeFirst()
  if (found)
    throw new RuleBroken('proposed-already', `${found.proposed_by_name} has a proposal for this business open already`)
}

async function everyCriterionIsScored(ctx: Ctx, { scores }: ProposeTier) {
  const criteria = await criteriaInForce(ctx)
  return criteria.map(({ code, title, weight, position }) => {
    const said = scores.find(({ criterion }) => criterion === code)
    if (!said) throw new RuleBroken('criterion-not-scored', `Score “${title}”, with evidence`, `score-${code}`)
    return { criterion_code: code, title, weight, position, score: said.score, evidence: said.evidence }
  })
}

function theScoreIsEnough(score: number, tier: { title: string; least_score: number }, exception: string | undefined) {
  if (score >= tier.least_score || exception) return
  throw new RuleBroken(
    'score-too-low',
    `It scores ${score}, and a ${tier.title.toLowerCase()} asks for ${tier.least_score}. Choose another tier, or say why all the same`,
    'exception'
  )
}

async function theTeamIsNamed(ctx: Ctx, { lead, deputy }: ProposeTier) {
  if (!lead) throw new RuleBroken('lead-missing', 'Enter the lead account manager', 'lead')
  if (!deputy) throw new RuleBroken('deputy-missing', 'Enter the deputy', 'deputy')
  const [one, other] = [await officialAtWork(ctx, lead, 'lead'), await officialAtWork(ctx, deputy, 'deputy')]
  theyAreTwoPeople(one.id, other.id)
  return { lead: one.id, deputy: other.id }
}
