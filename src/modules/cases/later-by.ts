import type { Ctx } from '../../platform/ctx.ts'
import { deadlineAfterWorkingDays } from '../government/index.ts'

/** A promised moment moved on by whole working days of the nation; by none, it stays as it is. */
export const laterBy = async (ctx: Ctx, nation: string, moment: Date, days: number): Promise<Date> =>
  days > 0 ? deadlineAfterWorkingDays(ctx, nation, moment, days) : moment
