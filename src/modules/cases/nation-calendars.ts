import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { londonDay } from '../../platform/dates.ts'
import type { Engine } from '../../platform/db/engine.ts'
import { type WorkingCalendar, workingCalendar, workingDaysBetweenOn } from '../government/index.ts'

type Kept = WorkingCalendar & { cutOffText: string; between: Map<string, number> }

const kept = new WeakMap<Engine, { day: string; calendars: Map<string, Kept> }>()
const inLondon = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium'
})

/**
 * Working days from one moment to another in a nation, negative when the second is earlier: for lists that show how long is
 * left. The calendars, and the days between two days, are worked out once a day and process; what is promised is always
 * counted from the database.
 */
export async function workingDaysLeft(ctx: Ctx, nation: string, from: Date, to: Date): Promise<number> {
  const calendar = await calendarOf(ctx, nation)
  return to >= from ? daysBetween(calendar, from, to) : 0 - daysBetween(calendar, to, from)
}

function daysBetween(calendar: Kept, from: Date, to: Date): number {
  const key = `${receivedDay(calendar, from)} ${receivedDay(calendar, to)}`
  const known = calendar.between.get(key)
  if (known !== undefined) return known
  const [a, b] = key.split(' ').map(asDate)
  const days = a && b ? workingDaysBetweenOn(calendar.holidays, a, b) : 0
  calendar.between.set(key, days)
  return days
}

/** The London day a moment counts for, with a plus where it came after the cut-off and counts for the day after. */
function receivedDay({ cutOffText }: Kept, at: Date): string {
  const [day = '', time = ''] = inLondon.format(at).split(' ')
  const late = time > cutOffText || (time === cutOffText && at.getMilliseconds() > 0)
  return late ? `${day}+` : day
}

const asDate = (day: string) =>
  day.endsWith('+') ? Temporal.PlainDate.from(day.slice(0, -1)).add({ days: 1 }) : Temporal.PlainDate.from(day)

async function calendarOf(ctx: Ctx, nation: string): Promise<Kept> {
  const day = londonDay(ctx.now())
  const known = kept.get(ctx.engine)
  const calendars = known?.day === day ? known.calendars : new Map<string, Kept>()
  if (known?.day !== day) kept.set(ctx.engine, { day, calendars })
  const there = calendars.get(nation) ?? asKept(await workingCalendar(ctx, nation))
  calendars.set(nation, there)
  return there
}

const asKept = (calendar: WorkingCalendar): Kept => ({
  ...calendar,
  cutOffText: calendar.cutOff.toString({ smallestUnit: 'second' }),
  between: new Map()
})
