import type { Ctx } from '../../../platform/ctx.ts'

/** One figure about how an office keeps its promises: "First replies on time", "94%", "of 212 in the last 90 days". */
export type OfficeFigure = { name: string; value: string; note: string }

/** Given an office, what can truthfully be said of its service; an empty list when there is nothing to count yet. */
export type OfficeFigures = (ctx: Ctx, officeId: string) => Promise<OfficeFigure[]>

const contributions: OfficeFigures[] = []

/** The slot by which a module above gives an office's public page its figures; called once, where that module is listed. */
export function contributeOfficeFigures(figures: OfficeFigures): void {
  if (!contributions.includes(figures)) contributions.push(figures)
}

export async function figuresOf(ctx: Ctx, officeId: string): Promise<OfficeFigure[]> {
  const lists: OfficeFigure[][] = []
  for (const figures of contributions) lists.push(await figures(ctx, officeId))
  return lists.flat()
}
