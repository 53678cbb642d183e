import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { logReading } from '../../government/index.ts'
import { loadAccount } from '../account-page/load-account.ts'
import type { AccountTables } from '../tables.ts'

export type LoadedPlan = Awaited<ReturnType<typeof loadPlan>>

/** The plan of an account as the reader may see it: versions, objectives, asks and offers, contributions, reviews, and what the business said. */
export async function loadPlan(ctx: Ctx, accountId: string) {
  demand(ctx, 'account.read')
  return inTransaction(ctx, (tx) => loadIt(tx, accountId))
}

async function loadIt(tx: Ctx, accountId: string) {
  const loaded = await loadAccount(tx, accountId)
  const { plan_marking: marking, on_team: onTeam, open } = await wallOf(tx, accountId)
  const versions = await of(tx, accountId)
  const sent = versions.find(({ status }) => status === 'sent')
  if (open) await logReading(tx, { kind: 'account-plan', id: accountId, marking })
  return {
    ...loaded,
    marking,
    open,
    versions,
    approved: versions.find(({ status }) => status === 'approved'),
    inHand: versions.find(({ status }) => status === 'draft' || status === 'sent'),
    ...(await partsOf(tx, accountId)),
    mayWrite: !loaded.account.ended_on && may(tx, 'account.keep') && onTeam,
    mayShare: !loaded.account.ended_on && may(tx, 'ask.share') && onTeam,
    mayDecide: sent !== undefined && may(tx, 'plan.approve') && sent.sent_by !== tx.actor.id
  }
}

async function wallOf(ctx: Ctx, accountId: string) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.account')
    .where('id', '=', accountId)
    .select('plan_marking')
    .select((eb) => [
      eb
        .or([eb(eb.fn<boolean>('accounts.on_team', ['id']), '=', true), eb.val(may(ctx, 'account.oversee'))])
        .as('on_team'),
      eb.fn<boolean>('accounts.may_read_plan', ['id']).as('open')
    ])
    .executeTakeFirst()
  if (!found) throw new NotFound('This account')
  return { ...found, on_team: Boolean(found.on_team) }
}

const of = (ctx: Ctx, accountId: string) =>
  tables<AccountTables>(ctx)
    .selectFrom('accounts.plan_version')
    .where('account_id', '=', accountId)
    .orderBy('number', 'desc')
    .selectAll()
    .execute()

async function partsOf(ctx: Ctx, accountId: string) {
  const db = tables<AccountTables>(ctx)
  return {
    objectives: await db
      .selectFrom('accounts.objective')
      .where('account_id', '=', accountId)
      .orderBy('target_on')
      .orderBy('id')
      .selectAll()
      .execute(),
    exchanges: await db
      .selectFrom('accounts.exchange as e')
      .leftJoin('accounts.shared_ask as s', (join) =>
        join.onRef('s.exchange_id', '=', 'e.id').on('s.withdrawn_at', 'is', null)
      )
      .where('e.account_id', '=', accountId)
      .orderBy('e.id')
      .selectAll('e')
      .select(['s.words as shared_words', 's.answer', 's.answered_by_name', 's.shared_by_name', 's.for_group'])
      .execute(),
    contributions: await db
      .selectFrom('accounts.contribution as c')
      .innerJoin('government.body_summary as b', 'b.id', 'c.body_id')
      .where('c.account_id', '=', accountId)
      .orderBy('b.name')
      .selectAll('c')
      .select('b.name as body')
      .execute(),
    reviews: await db
      .selectFrom('accounts.review')
      .where('account_id', '=', accountId)
      .orderBy('held_on', 'desc')
      .selectAll()
      .execute(),
    checks: await db
      .selectFrom('accounts.relationship_check')
      .where('account_id', '=', accountId)
      .orderBy('asked_at', 'desc')
      .selectAll()
      .execute()
  }
}
