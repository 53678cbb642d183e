import { NATION_WORDS, SIZE_WORDS } from '../case-queue/queue-words.ts'
import type { Cut } from '../performance-table.ts'

/** What a slice of the figures is called on a page: the name people know it by, not its code. */
export function sliceInWords(by: Cut, slice: string): string {
  if (by === 'nation') return NATION_WORDS[slice] ?? slice
  if (by === 'size') return SIZE_WORDS[slice] ?? slice
  if (by === 'topic') return sentence(slice)
  return by === 'month' ? monthInWords(slice) : slice
}

const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** `2026-11` as November 2026. */
export const monthInWords = (slice: string): string => month.format(new Date(`${slice}-15T12:00:00Z`))

const sentence = (code: string) => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`
