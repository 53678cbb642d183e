import type { Ctx } from '../../../platform/ctx.ts'

/** One thing that waits, with the way to it. `about` is a few short lines beneath. */
export type MyDayLine = {
  title: string
  href: string
  about?: readonly string[]
  due?: { state: 'due' | 'soon' | 'overdue' | 'met' | 'missed' | 'paused'; words: string }
}

export type MyDaySection = {
  title: string
  lines: readonly MyDayLine[]
  /** How many there are in all, when that is more than the lines shown. */
  count?: number
  /** What to say when there is none; a section without it is left out. */
  nothing?: string
  more?: { text: string; href: string }
}

/** What one module knows of the reader's day. Only what the reader may see. */
export type MyDayPart = {
  /** Counts for the top of the page, each with the list behind it. */
  facts?: readonly { name: string; value: number; href: string }[]
  main?: readonly MyDaySection[]
  beside?: readonly MyDaySection[]
  trends?: readonly {
    id: string
    heading: string
    title: string
    first: string
    unit: string
    points: readonly { label: string; value: number }[]
  }[]
}

/** The slot by which a module puts its part on everybody's day: its door pushes onto `app.myDayParts`. Lowest position first. */
export type MyDayContribution = { position: number; load: (ctx: Ctx) => Promise<MyDayPart> }
