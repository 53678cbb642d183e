import type { Temporal } from 'temporal-polyfill'
import { drawFrom } from './draw.ts'
import type { Story } from './story.ts'
import { dayAgo, lastMinute, londonHour, momentAt, type WorkingPast } from './working-past.ts'

export type Placed = { day: Temporal.PlainDate; at: Date }

const OPENING = 9 * 60 + 5

/** When each thing of a story happened, the raising first: on its day, in office hours unless said, one after another. */
export function placeInTime(past: WorkingPast, { slug, raised, steps }: Story): Placed[] {
  const draw = drawFrom(`times of ${slug}`)
  const ago = [raised.daysAgo]
  for (const { after } of steps) ago.push((ago.at(-1) ?? 0) - after)
  const placed: Placed[] = []
  for (let from = 0; from < ago.length; ) {
    const to = ago.findIndex((days, at) => at > from && days !== ago[from])
    const together = (to < 0 ? ago.length : to) - from
    const day = dayAgo(past, ago[from] ?? 0)
    const said = from === 0 && together === 1 && raised.at ? [minuteOf(raised.at)] : undefined
    for (const minute of said ?? minutes(draw, together, lastMinute(past, day)))
      placed.push({ day, at: momentAt(day, minute) })
    from += together
  }
  return placed
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Different minutes of one day in order: the day in equal parts, one drawn from each. */
function minutes(draw: (below: number) => number, count: number, last: number): number[] {
  const part = Math.max(2, Math.floor((last - OPENING) / count))
  return Array.from({ length: count }, (_, at) => OPENING + at * part + draw(part - 1))
}

const MINUTE = 60_000
const SOON = [25, 70, 140]
const JUST_BEFORE = [-55, -35, -15]

/** Three moments between two: soon after the first where that leaves time on its day, otherwise just before the second. */
export function timesBetween(from: Date, to: Date): Date[] {
  const gap = (to.getTime() - from.getTime()) / MINUTE
  const soon = gap > 150 && londonHour(from) >= 9 && londonHour(from) < 14
  const minutes = soon ? SOON : JUST_BEFORE.map((before) => gap + (gap > 60 ? before : (before * gap) / 60))
  return minutes.map((after) => new Date(from.getTime() + Math.round(after * MINUTE)))
}
