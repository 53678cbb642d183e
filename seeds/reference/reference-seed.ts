import type { Ctx } from '../../src/platform/ctx.ts'

/** Part of the country pack: upserts only, safe to run again and in production. */
export type ReferenceSeed = { name: string; run: (ctx: Ctx) => Promise<void> }
