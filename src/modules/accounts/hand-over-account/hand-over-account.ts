import { sql } from 'kysely'
import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import {
  dayInWords,
  loadOfficial,
  londonDay,
  noHigherMarking,
  type OfficialAtWork,
  officialAtWork,
  remind
} from '../../government/index.ts'
import { handOversHref } from '../links.ts'
import { accountPermissions } from '../permissions.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import type { AccountTables } from '../tables.ts'
import type { HandOverAccount } from './hand-over-account.schema.ts'

/**
 * Offers the place of lead or deputy to somebody else from a day on, with a note. Whoever holds it answers for the account until the
 * receiver accepts; then the business is told, if that is wanted. It can be offered to one person at a time.
 */
export async function handOverAccount(ctx: Ctx, accountId: string, input: HandOverAccount): Promise<{ id: string }> {
  demand(ctx, 'account.keep')
  noHigherMarking({ note: input.note })
  return inTransaction(ctx, (tx) => handIt(tx, accountId, input))
}

async function handIt(tx: Ctx, accountId: string, input: HandOverAccount): Promise<{ id: string }> {
  await accountInHand(tx, accountId)
  if (!may(tx, 'account.hand-over-all')) await theyLookAfterIt(tx, accountId)
  theDayIsNotPast(input.onDay, londonDay(tx.now()))
  const to = await officialAtWork(tx, input.to, 'to')
  await theyCanAnswer(tx, to)
  const holder = await whoHoldsIt(tx, accountId, input.role)
  await theyAreNeither(tx, accountId, to.id)
  await itIsNotOffered(tx, accountId, input.role)
  const id = await newId(tx)
  await tables<AccountTables>(tx)
    .insertInto('accounts.hand_over')
    .values({
      ...{ id, account_id: accountId, role_code: input.role, from_id: holder.official_id, to_id: to.id },
      on_day: input.onDay,
      note: input.note,
      tells_business: input.tellsBusiness,
      offered_by: tx.actor.id,
      offered_by_name: tx.actor.name,
      offered_at: tx.now()
    })
    .execute()
  await recordEvent(tx, 'account.hand-over-offered', accountId, {
    handOverId: id,
    role: input.role,
    toId: to.id,
    onDay: input.onDay
  })
  await remind(tx, {
    to: [to.id],
    key: `hand-over:${id}`,
    words: `${tx.actor.name} asks you to take over an account from ${dayInWords(input.onDay)}, as ${input.role}`,
    href: handOversHref()
  })
  return { id }
}

function theDayIsNotPast(onDay: string, today: string) {
  if (onDay < today) throw new RuleBroken('day-past', 'The day must be today or later', 'onDay')
}

/** An offer to somebody who may keep no account could never be answered. */
async function theyCanAnswer(ctx: Ctx, { id, name }: OfficialAtWork) {
  const official = await loadOfficial(ctx, id)
  const keepers: readonly string[] = accountPermissions['account.keep'].heldBy
  if (!official?.roles.some((role) => keepers.includes(role)))
    throw new RuleBroken(
      'cannot-answer',
      `${name} may not look after accounts, so could never say yes. Offer it to somebody who may, or have an administrator change their role`,
      'to'
    )
}

/** Whoever holds the place without an end in sight: one that is passed on already is passed on by its next holder. */
const whoHoldsIt = async (ctx: Ctx, accountId: string, role: string) =>
  tables<AccountTables>(ctx)
    .selectFrom('accounts.membership')
    .where('account_id', '=', accountId)
    .where('role_code', '=', role)
    .where('until_on', 'is', null)
    .select(['id', 'official_id', 'from_on'])
    .executeTakeFirstOrThrow()

async function theyAreNeither(ctx: Ctx, accountId: string, officialId: string) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.team_member')
    .select('role')
    .where('account_id', '=', accountId)
    .where('official_id', '=', officialId)
    .where('role_code', 'in', ['lead', 'deputy'])
    .where('until_on', 'is', null)
    .executeTakeFirst()
  if (found)
    throw new RuleBroken(
      'holds-it-already',
      `They are the ${found.role.toLowerCase()}. Lead and deputy must be two people`,
      'to'
    )
}

async function itIsNotOffered(ctx: Ctx, accountId: string, role: HandOverAccount['role']) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('government.official_summary as o')
    .select('o.name')
    .where(sql<boolean>`o.id = accounts.offered_to(${accountId}, ${role})`)
    .executeTakeFirst()
  if (found) throw new RuleBroken('offered-already', `It is offered to ${found.name}, who has not answered yet`, 'to')
}
