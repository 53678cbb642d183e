import type { Ctx } from '../../../platform/ctx.ts'

export type EngagementLink = { href: string; words: string; about?: string | undefined }
/** What else may be done about an engagement, or was, as far as the reader may: in a query or two, whatever the data. */
export type EngagementLinks = (
  ctx: Ctx,
  engagement: { id: string; held: boolean }
) => Promise<readonly EngagementLink[]>

const contributions: EngagementLinks[] = []

/** The slot by which modules above stand beside an engagement. */
export function contributeEngagementLinks(links: EngagementLinks): void {
  if (!contributions.includes(links)) contributions.push(links)
}

/** What every contribution leads to, in the order of the modules. */
export async function linksOfEngagement(
  ctx: Ctx,
  engagement: Parameters<EngagementLinks>[1]
): Promise<EngagementLink[]> {
  const all: EngagementLink[] = []
  for (const contribution of contributions) all.push(...(await contribution(ctx, engagement)))
  return all
}
