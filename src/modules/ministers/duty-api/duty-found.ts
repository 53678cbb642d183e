import type { Duty } from '../duty-board/list-duty.ts'
import type { DutyFound } from './duty-api.schema.ts'

/** Duties as programs read them. */
export const dutyFound = (duties: readonly Duty[]): DutyFound => ({
  items: duties.map((duty) => ({
    accountId: duty.account_id,
    businessId: duty.business_id,
    business: duty.business,
    tier: duty.tier,
    everyDays: duty.every_days,
    sector: duty.sector ?? null,
    postId: duty.post_id,
    post: duty.post ?? null,
    minister: duty.minister ?? null,
    delegated: duty.is_delegated,
    metAt: duty.met_at?.toISOString() ?? null,
    nextAt: duty.next_at?.toISOString() ?? null,
    dueOn: duty.due_on,
    state: duty.state,
    waivedBecause: duty.waived_because
  }))
})
