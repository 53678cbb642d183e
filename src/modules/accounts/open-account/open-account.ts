import { Temporal } from 'temporal-polyfill'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import { putOnTeam } from '../change-team/put-on-team.ts'
import { recordEvent } from '../record-event.ts'
import { theBusinessHasNoAccount } from '../rules/the-business-has-no-account.ts'
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
  theyAreTwoPeople(input.leadId, input.deputyId)
  return inTransaction(ctx, async (tx) => {
    const tier = await tierInForce(tx, input.tier)
    await theBusinessHasNoAccount(tx, input.businessId)
    if (input.officeId) await theOfficeExists(tx, input.officeId)
    const startedOn = input.startedOn ?? londonDay(ctx.now())
    const reviewOn = input.reviewOn ?? monthsAfter(londonDay(ctx.now()), tier.review_every_months)
    theReviewIsAhead(reviewOn, startedOn)
    const { id } = await tables<AccountTables>(tx)
      .insertInto('accounts.account')
      .values({
        business_id: input.businessId,
        tier_code: tier.code,
        tier_reason: input.reason,
        office_id: input.officeId ?? null,
        started_on: startedOn,
        review_on: reviewOn,
        ended_on: null,
        end_reason: null,
        opened_at: ctx.now(),
        opened_by: ctx.actor.id
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await putOnTeam(tx, { accountId: id, officialId: input.leadId, role: 'lead', fromOn: startedOn, field: 'leadId' })
    await putOnTeam(tx, {
      accountId: id,
      officialId: input.deputyId,
      role: 'deputy',
      fromOn: startedOn,
      field: 'deputyId'
    })
    await recordEvent(tx, 'account.opened', id, {
      businessId: input.businessId,
      tier: tier.code,
      leadId: input.leadId,
      deputyId: input.deputyId,
      reviewOn
    })
    return { id }
  })
}

const monthsAfter = (day: string, months: number) => Temporal.PlainDate.from(day).add({ months }).toString()

function theReviewIsAhead(reviewOn: string, startedOn: string) {
  if (reviewOn <= startedOn)
    throw new RuleBroken('review-not-ahead', 'The review must be after the first day of the account', 'reviewOn')
}
