import type { Ctx } from '../../../platform/ctx.ts'
import type { RepresentedFirm } from './speaking.ts'

export type FirmLine = { title: string; href?: string; about: readonly string[]; state?: string | undefined }

/** What one module shows on the page of a firm: its meetings, its asks. A part without lines says why, or is left out. */
export type FirmPart = { title: string; words: string; lines: readonly FirmLine[]; nothing?: string }

export type LoadsFirmPart = (ctx: Ctx, firms: readonly RepresentedFirm[]) => Promise<FirmPart>

export const loading: LoadsFirmPart[] = []

/** All that the modules show on the page of these firms, in the order in which they offered it. */
export async function firmParts(ctx: Ctx, firms: readonly RepresentedFirm[]): Promise<FirmPart[]> {
  const parts: FirmPart[] = []
  for (const load of loading) parts.push(await load(ctx, firms))
  return parts.filter(({ lines, nothing }) => lines.length > 0 || nothing)
}
