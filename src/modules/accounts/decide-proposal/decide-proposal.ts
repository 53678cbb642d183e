import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { dayInWords, londonDay, remind } from '../../government/index.ts'
import { endAccount } from '../end-account/end-account.ts'
import { proposalHref } from '../links.ts'
import { monthsAfter } from '../months-after.ts'
import { openAccount } from '../open-account/open-account.ts'
import { proposalInHand } from '../propose-tier/proposal-in-hand.ts'
import { recordEvent } from '../record-event.ts'
import type { AccountTables } from '../tables.ts'
import { tierInForce } from '../tier-in-force.ts'
import type { DecideProposal } from './decide-proposal.schema.ts'

type Proposal = Awaited<ReturnType<typeof proposalInHand>>

/**
 * Decides on a proposal once every department has had its week: a director other than the one who made it. Agreeing does what was
 * proposed at once: the account opens, its tier changes, or it ends and nobody stays on its team.
 */
export async function decideProposal(ctx: Ctx, proposalId: string, input: DecideProposal): Promise<void> {
  demand(ctx, 'tier.decide')
  await inTransaction(ctx, (tx) => decideIt(tx, proposalId, input))
}

async function decideIt(tx: Ctx, proposalId: string, input: DecideProposal): Promise<void> {
  const proposal = await proposalInHand(tx, proposalId)
  if (proposal.proposed_by === tx.actor.id)
    throw new RuleBroken('own-proposal', 'Somebody else decides on your own proposal', 'decision')
  everyoneHadTheirWeek(proposal, londonDay(tx.now()))
  await tables<AccountTables>(tx)
    .updateTable('accounts.proposal')
    .set({
      decision: input.decision,
      decision_reason: input.reason,
      decided_by: tx.actor.id,
      decided_by_name: tx.actor.name,
      decided_at: tx.now()
    })
    .where('id', '=', proposalId)
    .execute()
  if (input.decision === 'agreed') await doIt(tx, proposal, input)
  await recordEvent(tx, 'proposal.decided', proposalId, { decision: input.decision, kind: proposal.kind })
  await remind(tx, {
    to: [proposal.proposed_by],
    key: `decided:${proposalId}`,
    words: `${tx.actor.name} has ${input.decision === 'agreed' ? 'agreed to' : 'refused'} your proposal`,
    href: proposalHref(proposalId)
  })
}

function everyoneHadTheirWeek({ challenge_until_on: until }: Proposal, today: string) {
  if (today < until)
    throw new RuleBroken(
      'still-open-to-challenge',
      `Other departments may challenge it until ${dayInWords(until)}`,
      'decision'
    )
}

async function doIt(ctx: Ctx, proposal: Proposal, { reason, reviewOn }: DecideProposal) {
  const { kind, account_id: accountId, tier_code: tier, lead_id: lead, deputy_id: deputy } = proposal
  if (kind === 'open' && tier && lead && deputy)
    await openAccount(ctx, {
      businessId: proposal.business_id,
      tier,
      reason: proposal.reason,
      officeId: proposal.office_id ?? undefined,
      lead,
      deputy,
      reviewOn
    })
  if (kind === 'change' && tier && accountId) await changeTier(ctx, accountId, tier, proposal, reviewOn)
  if (kind === 'end' && accountId) await endAccount(ctx, accountId, { reason })
}

async function changeTier(ctx: Ctx, accountId: string, code: string, proposal: Proposal, reviewOn: string | undefined) {
  const tier = await tierInForce(ctx, code)
  const before = await tables<AccountTables>(ctx)
    .selectFrom('accounts.account')
    .where('id', '=', accountId)
    .select('tier_code')
    .executeTakeFirstOrThrow()
  await tables<AccountTables>(ctx)
    .updateTable('accounts.account')
    .set({
      tier_code: code,
      tier_reason: proposal.reason,
      office_id: proposal.office_id,
      review_on: reviewOn ?? monthsAfter(londonDay(ctx.now()), tier.review_every_months)
    })
    .where('id', '=', accountId)
    .execute()
  const same = before.tier_code === code
  await recordEvent(ctx, same ? 'account.tier-kept' : 'account.tier-changed', accountId, {
    from: before.tier_code,
    to: code
  })
}
