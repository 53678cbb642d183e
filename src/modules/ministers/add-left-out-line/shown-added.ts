import { dayForPage, shortDayInWords } from '../../../platform/dates.ts'
import type { LineAdded } from './lines-added.ts'

/** A line that was added, as pages show it. */
export const shownAdded = ({ at, on, ...line }: LineAdded) => ({
  ...line,
  at: dayForPage(at),
  day: shortDayInWords(new Date(`${on}T12:00:00Z`))
})
