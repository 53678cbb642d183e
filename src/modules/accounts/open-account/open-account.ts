import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { dayInWords, londonDay, officialAtWork, remind } from '../../government/index.ts'
import { putOnTeam } from '../change-team/put-on-team.ts'
import { findFirst } from '../find-first.ts'
import { accountHref } from '../links.ts'
import { monthsAfter } from '../months-after.ts'
import { recordEvent } from '../record-event.ts'
import { theBusinessHasNoAccount } from '../rules/the-business-has-no-account.ts'
import { theHeadOfItsGroup } from '../rules/the-head-of-its-group.ts'
import { theOfficeExists } from '../rules/the-office-exists.ts'
import { theyAreTwoPeople } from '../rules/they-are-two-people.ts'
import type { AccountTables } from '../tables.ts'
import { tierInForce } from '../tier-in-force.ts'
import type { OpenAccount } from './open-account.schema.ts'

/**
 * Puts a business, and with it its whole group, under management: a tier with its reason, a lead and a deputy from the first
 * day, and a date on which the tier is looked at again.
 */
export async function openAccount(ctx: Ctx, input: OpenAccount): Promise<{ id: string }> {
  demand(ctx, 'account.open')
  return inTransaction(ctx, (tx) => openIt(tx, input))
}

async function openIt(tx: Ctx, input: OpenAccount): Promise<{ id: string }> {
  const tier = await tierInForce(tx, input.tier)
  const businessId = await theHeadOfItsGroup(tx, input.businessId)
  await theBusinessHasNoAccount(tx, businessId)
  const lead = await officialAtWork(tx, input.lead, 'lead')
  const deputy = await officialAtWork(tx, input.deputy, 'deputy')
  theyAreTwoPeople(lead.id, deputy.id)
  if (input.officeId) await theOfficeExists(tx, input.officeId)
  const startedOn = input.startedOn ?? londonDay(tx.now())
  const reviewOn = input.reviewOn ?? monthsAfter(londonDay(tx.now()), tier.review_every_months)
  theReviewIsAhead(reviewOn, startedOn)
  const { id } = await tables<AccountTables>(tx)
    .insertInto('accounts.account')
    .values({
      business_id: businessId,
      tier_code: tier.code,
      tier_reason: input.reason,
      office_id: input.officeId ?? null,
      started_on: startedOn,
      review_on: reviewOn,
      ended_on: null,
      end_reason: null,
      opened_at: tx.now(),
      opened_by: tx.actor.id
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await putOnTeam(tx, { accountId: id, official: lead, role: 'lead', fromOn: startedOn })
  await putOnTeam(tx, { accountId: id, official: deputy, role: 'deputy', fromOn: startedOn })
  await findFirst(tx, businessId, true)
  await recordEvent(tx, 'account.opened', id, {
    businessId,
    tier: tier.code,
    leadId: lead.id,
    deputyId: deputy.id,
    reviewOn
  })
  await remind(tx, {
    to: [lead.id, deputy.id],
    key: `account-opened:${id}`,
    words: `You look after a managed account from ${dayInWords(startedOn)}`,
    href: accountHref(id)
  })
  return { id }
}

function theReviewIsAhead(reviewOn: string, startedOn: string) {
  if (reviewOn <= startedOn)
    throw new RuleBroken('review-not-ahead', 'The review must be after the first day of the account', 'reviewOn')
}
