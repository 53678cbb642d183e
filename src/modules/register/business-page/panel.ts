import type { Ctx } from '../../../platform/ctx.ts'

export type PanelLine = { text: string; href?: string; hint?: string }

/** Something that happened, for the timeline of the business. */
export type Moment = { at: Date | string; words: string; href?: string }

export type PanelContent = {
  lines: readonly PanelLine[]
  /** What to say when there is nothing to show. */
  nothing: string
  more?: { text: string; href: string }
  moments?: readonly Moment[]
}

/** A part that another module adds to the business page; it shows only what the reader may see. */
export type BusinessPanel = { title: string; load: (ctx: Ctx, businessId: string) => Promise<PanelContent> }
