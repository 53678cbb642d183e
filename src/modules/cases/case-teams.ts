import type { Ctx } from '../../platform/ctx.ts'
import { teamsTakingCases } from './teams-taking-cases.ts'

/** The teams of today that answer for cases, by name. */
export const teamsThatTakeCases = (ctx: Ctx) => teamsTakingCases(ctx).execute()
