import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { deadlineAfterWorkingDays, workingCalendar, workingDaysBetweenOn } from '../../government/index.ts'

/** The end of the working day that is so many working days from now. */
export const workingDaysAhead = (ctx: Ctx, nation: string, days: number): Promise<Date> =>
  deadlineAfterWorkingDays(ctx, nation, ctx.now(), days)

/** A moment so long ago that this many whole working days of the nation lie between it and now; none is now itself. */
export async function workingDaysAgo(ctx: Ctx, nation: string, days: number): Promise<Date> {
  if (days === 0) return ctx.now()
  const { holidays } = await workingCalendar(ctx, nation)
  const today = Temporal.PlainDate.from(londonDay(ctx.now()))
  let day = today
  while (workingDaysBetweenOn(holidays, day, today) < days) day = day.subtract({ days: 1 })
  return new Date(day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '23:59:59' }).epochMilliseconds)
}
