import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import type { AccountTables } from '../tables.ts'

const SHOWN = 100

/** Proposals the reader may see: those that wait first, by the day they can be decided, then what was decided of late. */
export async function listProposals(ctx: Ctx) {
  demand(ctx, 'account.read')
  const rows = await inTransaction(ctx, (tx) =>
    proposals(tx)
      .orderBy((eb) => eb('p.decision', 'is not', null))
      .orderBy((eb) => eb.fn.coalesce('p.decided_at', 'p.proposed_at'), 'desc')
      .limit(SHOWN)
      .execute()
  )
  const today = londonDay(ctx.now())
  return rows.map((row) => ({ ...row, ready: !row.decision && row.challenge_until_on <= today }))
}

/** One proposal with its scores and what departments said, and what the reader may do with it. */
export async function loadProposal(ctx: Ctx, id: string) {
  demand(ctx, 'account.read')
  return inTransaction(ctx, (tx) => loadIt(tx, id))
}

async function loadIt(tx: Ctx, id: string) {
  const proposal = await proposals(tx).where('p.id', '=', id).executeTakeFirst()
  if (!proposal) throw new NotFound('This proposal')
  const scores = await tables<AccountTables>(tx)
    .selectFrom('accounts.proposal_score')
    .where('proposal_id', '=', id)
    .orderBy('position')
    .selectAll()
    .execute()
  const challenges = await tables<AccountTables>(tx)
    .selectFrom('accounts.challenge as c')
    .innerJoin('government.body_summary as b', 'b.id', 'c.body_id')
    .where('c.proposal_id', '=', id)
    .orderBy('c.at')
    .selectAll('c')
    .select(['b.name as body'])
    .execute()
  const own = await ownBody(tx)
  const open = !proposal.decision
  return {
    proposal,
    scores,
    challenges,
    mayChallenge: open && may(tx, 'tier.propose') && own !== proposal.body_id,
    mayDecide: open && may(tx, 'tier.decide') && proposal.proposed_by !== tx.actor.id,
    ready: proposal.challenge_until_on <= londonDay(tx.now())
  }
}

export type LoadedProposal = Awaited<ReturnType<typeof loadProposal>>

const proposals = (ctx: Ctx) =>
  tables<AccountTables>(ctx)
    .selectFrom('accounts.proposal as p')
    .innerJoin('register.business_summary as b', 'b.id', 'p.business_id')
    .innerJoin('government.body_summary as d', 'd.id', 'p.body_id')
    .leftJoin('accounts.tier as t', 't.code', 'p.tier_code')
    .leftJoin('sector_offices.office_summary as o', 'o.id', 'p.office_id')
    .leftJoin('government.official_summary as lead', 'lead.id', 'p.lead_id')
    .leftJoin('government.official_summary as deputy', 'deputy.id', 'p.deputy_id')
    .selectAll('p')
    .select(['b.name as business', 'd.name as body', 'd.short_name as body_short', 't.title as tier', 't.least_score'])
    .select(['o.name as office', 'lead.name as lead', 'deputy.name as deputy'])

async function ownBody(ctx: Ctx): Promise<string | undefined> {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('government.official_summary')
    .where((eb) => eb(eb.cast<string>('id', 'text'), '=', ctx.actor.id))
    .select('body_id')
    .executeTakeFirst()
  return found?.body_id
}
