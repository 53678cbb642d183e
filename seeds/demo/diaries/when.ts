import { addWorkingDaysOn } from '../../../src/modules/government/index.ts'
import { dayAgo, momentAt, type WorkingPast } from '../cases/working-past.ts'

/** Working days before today on which a bid was made and answered and something was done since; the meeting, after today where positive. */
type Course = { made: number; answered?: number; meets: number; after?: number }

export const COURSES = {
  late: { made: 14, meets: 8 },
  waiting: { made: 3, meets: 16 },
  delegated: { made: 6, answered: 2, meets: 12 },
  declined: { made: 9, answered: 5, meets: 10 },
  'brief-late': { made: 8, answered: 5, meets: 1 },
  chased: { made: 8, answered: 5, meets: 2, after: 0 },
  'brief-in': { made: 9, answered: 6, meets: 4, after: 1 },
  coming: { made: 7, answered: 4, meets: 9 },
  'coming-alone': { made: 7, answered: 4, meets: 11 },
  unwritten: { made: 15, answered: 12, meets: -3 },
  done: { made: 20, answered: 17, meets: -6, after: 5 }
} as const satisfies Record<string, Course>

export type BidState = keyof typeof COURSES

/** That many working days before today, at some minute of the morning that is not ahead of now. */
export function momentAgo(past: WorkingPast, ago: number, nth: number): Date {
  const at = momentAt(dayAgo(past, ago), 9 * 60 + 5 + ((nth * 7) % 110))
  return new Date(Math.min(at.getTime(), past.now.epochMilliseconds))
}

/** The day that many working days after today, or before it where negative. */
export const dayOf = (past: WorkingPast, days: number): string =>
  (days <= 0
    ? dayAgo(past, -days)
    : addWorkingDaysOn(past.holidays, past.now.toPlainDate().add({ days: 1 }), days - 1)
  ).toString()
