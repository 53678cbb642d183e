import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { receivedOn } from './received-on.ts'
import { workingCalendar } from './working-calendar.ts'
import { workingDaysBetweenOn } from './working-days-between-on.ts'

/** How many working days of a nation lie after `from`, up to and including `to`; moments count as the day they were received. */
export async function workingDaysBetween(
  ctx: Ctx,
  nation: string,
  from: Date | Temporal.PlainDate,
  to: Date | Temporal.PlainDate
): Promise<number> {
  const { holidays, cutOff } = await workingCalendar(ctx, nation)
  const dayOf = (when: Date | Temporal.PlainDate) => (when instanceof Date ? receivedOn(when, cutOff) : when)
  return workingDaysBetweenOn(holidays, dayOf(from), dayOf(to))
}
