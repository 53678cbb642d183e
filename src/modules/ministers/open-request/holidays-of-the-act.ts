import type { Ctx } from '../../../platform/ctx.ts'
import { workingCalendar } from '../../government/index.ts'

/** One nation of each division of bank holidays. */
const DIVISIONS = ['england', 'scotland', 'northern-ireland']

/** The days that do not count under the Act: a bank holiday in any part of the United Kingdom is one in all of it (section 10(6)). */
export async function holidaysOfTheAct(ctx: Ctx): Promise<ReadonlySet<string>> {
  const holidays = new Set<string>()
  for (const nation of DIVISIONS) for (const day of (await workingCalendar(ctx, nation)).holidays) holidays.add(day)
  return holidays
}
