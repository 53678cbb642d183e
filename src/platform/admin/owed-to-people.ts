import type { Ctx } from '../ctx.ts'

/** How many things of a place of the administration wait for a person. */
export type Owed = (ctx: Ctx) => Promise<number>

const places = new Map<string, Owed>()

/** The slot by which a module says how much waits at a place of its own in the administration. */
export function contributeOwed(href: string, owed: Owed): void {
  places.set(href, owed)
}

/** What waits at each place that modules speak for. */
export async function owedToPeople(ctx: Ctx): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [href, owed] of places) counts[href] = await owed(ctx)
  return counts
}
