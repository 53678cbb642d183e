import type { Ctx } from '../../../platform/ctx.ts'
import { colleaguesIn } from './colleagues-in.ts'

/** The people of some teams today, by name, each once. */
export const colleaguesOf = async (ctx: Ctx, teams: readonly string[]): Promise<{ id: string; name: string }[]> =>
  teams.length ? colleaguesIn(ctx, teams).execute() : []
