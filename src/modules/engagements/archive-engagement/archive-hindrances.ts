import type { Ctx } from '../../../platform/ctx.ts'

/** Why a held engagement must stay where it is, and what to do instead, in words; undefined when nothing relies on it. */
export type ArchiveHindrance = (ctx: Ctx, engagementId: string) => Promise<string | undefined>

const hindrances: ArchiveHindrance[] = []

/** The slot by which modules above say that something of theirs relies on an engagement. */
export function contributeArchiveHindrance(one: ArchiveHindrance): void {
  if (!hindrances.includes(one)) hindrances.push(one)
}

/** The first thing any module has against its going. */
export async function hindranceToArchive(ctx: Ctx, engagementId: string): Promise<string | undefined> {
  for (const hindrance of hindrances) {
    const words = await hindrance(ctx, engagementId)
    if (words) return words
  }
  return undefined
}
