import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { addWorkingDaysOn } from '../../government/index.ts'
import { holidaysOfTheAct } from './holidays-of-the-act.ts'

export const DAYS_TO_ANSWER = 20

/** The day an answer is due: so many working days, the first of them the one that follows the day of receipt (section 10(1)). */
export async function dueUnderTheAct(ctx: Ctx, receivedOn: string, days = DAYS_TO_ANSWER): Promise<string> {
  const dayAfter = Temporal.PlainDate.from(receivedOn).add({ days: 1 })
  return addWorkingDaysOn(await holidaysOfTheAct(ctx), dayAfter, days - 1).toString()
}
