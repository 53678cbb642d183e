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
  /** The highest marking of what the panel shows, where that is more than OFFICIAL. */
  marking?: string
}

/** Whether the page is of the business alone or of its group; `groupId` is the business at the top (itself if in none). */
export type PanelScope = { includeGroup: boolean; groupId: string }

/**
 * A part that another module adds to the business page; it shows only what the reader may see. When the group is asked for, it
 * tells of every member: those in `register.group_member` with this `groupId`.
 */
export type BusinessPanel = {
  title: string
  /** Stands after the panels that say what is going on. */
  last?: boolean
  load: (ctx: Ctx, businessId: string, scope: PanelScope) => Promise<PanelContent>
}
