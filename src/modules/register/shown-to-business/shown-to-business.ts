import type { Ctx } from '../../../platform/ctx.ts'

/** Something a firm is shown of what government keeps about it. */
export type ShownLine = { id: string; words: string; by: string; state: 'kept' | 'due' | 'late' }

/** Somebody of a firm, by an address they have shown to be theirs. */
export type SomebodyOfBusiness = { businessId: string; email: string }

export type ShowsBusiness = (ctx: Ctx, who: SomebodyOfBusiness) => Promise<readonly ShownLine[]>

export const showing: ShowsBusiness[] = []

/** All that the modules above show to this person of the firm. */
export async function shownToBusiness(ctx: Ctx, who: SomebodyOfBusiness): Promise<ShownLine[]> {
  const lines: ShownLine[] = []
  for (const show of showing) lines.push(...(await show(ctx, who)))
  return lines
}
