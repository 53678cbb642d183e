import type { Ctx } from '../../../platform/ctx.ts'
import { addWorkingDaysOn } from './add-working-days-on.ts'
import { deadlineAt } from './deadline-at.ts'
import { receivedOn } from './received-on.ts'
import { workingCalendar } from './working-calendar.ts'

/**
 * Of something received at `from`: the moment it is due after so many working days of a nation, for as many numbers of days
 * as are asked for, from one reading of the calendar.
 */
export async function deadlinesAfterWorkingDays(ctx: Ctx, nation: string, from: Date): Promise<(days: number) => Date> {
  const { holidays, cutOff } = await workingCalendar(ctx, nation)
  const received = receivedOn(from, cutOff)
  return (days) => deadlineAt(addWorkingDaysOn(holidays, received, days), cutOff)
}
