import type { Temporal } from 'temporal-polyfill'
import { drawFrom } from './draw.ts'
import type { Story } from './story.ts'
import { dayAgo, lastMinute, momentAt, type WorkingPast } from './working-past.ts'

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
