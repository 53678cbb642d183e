import { dayInWords } from '../../government/index.ts'
import type { AccountSignal } from '../signals/account-signals.ts'

export type Due = { state: 'due' | 'soon' | 'overdue' | 'met'; words: string }

const DAY = 86_400_000
const SOON = 14

/** Whole days from one civil date to another. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY)

/** How a day stands against today, in words: for reviews and promises. */
export function dueOn(day: string, today: string): Due {
  const days = daysBetween(today, day)
  if (days < 0) return { state: 'overdue', words: `Due since ${dayInWords(day)}` }
  return { state: days <= SOON ? 'soon' : 'due', words: dayInWords(day) }
}

/** How contact stands against the tier's cadence. Nothing recorded is said as that, and never as “fine”. */
export function contactDue({
  account,
  signal,
  today
}: {
  account: { contact_every_days: number; status?: string }
  signal: AccountSignal | undefined
  today: string
}): Due {
  if (account.status === 'dormant') return { state: 'met', words: 'Rests' }
  const last = signal?.lastContactOn
  if (!last) return { state: 'overdue', words: 'No contact recorded' }
  const days = daysBetween(last, today)
  const ago = days === 0 ? 'Today' : days === 1 ? 'Yesterday' : `${days} days ago`
  if (days > account.contact_every_days) return { state: 'overdue', words: `Going cold: ${ago.toLowerCase()}` }
  return { state: days > account.contact_every_days - SOON ? 'soon' : 'met', words: ago }
}
