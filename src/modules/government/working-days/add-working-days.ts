import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { addWorkingDaysOn } from './add-working-days-on.ts'
import { deadlineAt } from './deadline-at.ts'
import { receivedOn } from './received-on.ts'
import { workingCalendar } from './working-calendar.ts'

/**
 * The day that is `days` working days of a nation after a day, or after something came in at a moment. What comes in at a
 * weekend, on a bank holiday or after the cut-off counts from the next working day.
 */
export async function addWorkingDays(
  ctx: Ctx,
  nation: string,
  from: Date | Temporal.PlainDate,
  days: number
): Promise<Temporal.PlainDate> {
  const { holidays, cutOff } = await workingCalendar(ctx, nation)
  return addWorkingDaysOn(holidays, from instanceof Date ? receivedOn(from, cutOff) : from, days)
}

/** The moment by which something received at `from` is due: the end of the working day, in London, that many working days on. */
export async function deadlineAfterWorkingDays(ctx: Ctx, nation: string, from: Date, days: number): Promise<Date> {
  const { holidays, cutOff } = await workingCalendar(ctx, nation)
  return deadlineAt(addWorkingDaysOn(holidays, receivedOn(from, cutOff), days), cutOff)
}
