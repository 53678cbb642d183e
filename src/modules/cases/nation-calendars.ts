import type { Ctx } from '../../platform/ctx.ts'
import { londonDay } from '../../platform/dates.ts'
import type { Engine } from '../../platform/db/engine.ts'
import { receivedOn, type WorkingCalendar, workingCalendar, workingDaysBetweenOn } from '../government/index.ts'

const kept = new WeakMap<Engine, { day: string; calendars: Map<string, WorkingCalendar> }>()

/**
 * Working days from one moment to another in a nation, negative when the second is earlier: for lists that show how long is
 * left. The calendars are read once a day and process; what is promised is always counted from the database.
 */
export async function workingDaysLeft(ctx: Ctx, nation: string, from: Date, to: Date): Promise<number> {
  const { holidays, cutOff } = await calendarOf(ctx, nation)
  const days = (a: Date, b: Date) => workingDaysBetweenOn(holidays, receivedOn(a, cutOff), receivedOn(b, cutOff))
  return to >= from ? days(from, to) : -days(to, from)
}

async function calendarOf(ctx: Ctx, nation: string): Promise<WorkingCalendar> {
  const day = londonDay(ctx.now())
  const known = kept.get(ctx.engine)
  const calendars = known?.day === day ? known.calendars : new Map<string, WorkingCalendar>()
  if (known?.day !== day) kept.set(ctx.engine, { day, calendars })
  const there = calendars.get(nation) ?? (await workingCalendar(ctx, nation))
  calendars.set(nation, there)
  return there
}
