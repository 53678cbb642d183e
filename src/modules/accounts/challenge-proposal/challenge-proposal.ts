import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { officialAtWork, remind } from '../../government/index.ts'
import { proposalHref } from '../links.ts'
import { proposalInHand } from '../propose-tier/proposal-in-hand.ts'
import { recordEvent } from '../record-event.ts'
import type { AccountTables } from '../tables.ts'
import type { ChallengeProposal } from './challenge-proposal.schema.ts'

/** Speaks against a proposal, for another tier, or for it: for a department other than the one that made it, before it is decided. */
export async function challengeProposal(ctx: Ctx, proposalId: string, input: ChallengeProposal): Promise<void> {
  demand(ctx, 'tier.propose')
  await inTransaction(ctx, (tx) => challengeIt(tx, proposalId, input))
}

async function challengeIt(tx: Ctx, proposalId: string, input: ChallengeProposal): Promise<void> {
  const proposal = await proposalInHand(tx, proposalId)
  const official = await officialAtWork(tx, tx.actor.id, 'words')
  if (official.bodyId === proposal.body_id)
    throw new RuleBroken(
      'own-department',
      'Another department challenges it: this proposal is your own department’s',
      'words'
    )
  await tables<AccountTables>(tx)
    .insertInto('accounts.challenge')
    .values({
      proposal_id: proposalId,
      stance: input.stance,
      words: input.words,
      body_id: official.bodyId,
      by_id: tx.actor.id,
      by_name: tx.actor.name,
      at: tx.now()
    })
    .execute()
  await recordEvent(tx, 'proposal.challenged', proposalId, { stance: input.stance, bodyId: official.bodyId })
  await remind(tx, {
    to: [proposal.proposed_by],
    key: `challenge:${proposalId}:${tx.actor.id}:${tx.now().toISOString()}`,
    words: `${official.bodyShortName} has something to say about your proposal`,
    href: proposalHref(proposalId)
  })
}
