import { shortDayInWords } from '../../../platform/dates.ts'

type DueState = 'due' | 'overdue' | 'paused'

/** How the announcement of something market sensitive stands today. */
export function announcementInWords(day: string | null, today: string): { state: DueState; words: string } {
  if (!day) return { state: 'paused', words: 'No day of announcement' }
  const said = shortDayInWords(new Date(`${day}T12:00:00Z`))
  if (day === today) return { state: 'overdue', words: 'Announced today: look at the marking' }
  if (day < today) return { state: 'overdue', words: `Announced on ${said}: look at the marking` }
  return { state: 'due', words: `Announced on ${said}` }
}
