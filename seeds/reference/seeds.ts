import type { Ctx } from '../../src/platform/ctx.ts'

export type ReferenceSeed = { name: string; run: (ctx: Ctx) => Promise<void> }

/** In order: what a later one points to, an earlier one has put there. */
export const referenceSeeds: readonly ReferenceSeed[] = []
