import type { Ctx } from '../../../platform/ctx.ts'

/** What somebody answers for that must not be left without anybody when they go: “Leads 3 accounts”, and where to pass it on. */
export type Duty = { words: string; href: string; link: string }

/** Given an official, what a module knows that they answer for; an empty list when it is nothing. */
export type Duties = (ctx: Ctx, officialId: string) => Promise<Duty[]>

const contributions: Duties[] = []

/** The slot by which every module says what an official answers for, so that nobody leaves anything behind; filled where it is listed. */
export function contributeDuties(duties: Duties): void {
  if (!contributions.includes(duties)) contributions.push(duties)
}

export async function dutiesOfOfficial(ctx: Ctx, officialId: string): Promise<Duty[]> {
  const lists: Duty[][] = []
  for (const duties of contributions) lists.push(await duties(ctx, officialId))
  return lists.flat()
}
