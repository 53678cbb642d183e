import { dayInWords } from '../../../platform/dates.ts'

type Kept = { from_on: string; days: number; kept_by_name: string }

/** The cool-off as the page says it: what holds today, and what is set to hold later. */
export const coolOffInWords = ({ now, toCome }: { now: Kept | undefined; toCome: readonly Kept[] }) => ({
  now: `Now: ${whatIsAsked(now?.days ?? 0)}`,
  toCome: toCome.map((one) => `From ${day(one.from_on)}: ${whatIsAsked(one.days)} Set by ${one.kept_by_name}.`)
})

const whatIsAsked = (days: number) =>
  days === 0
    ? 'none. A group that was just met may be met again without a word.'
    : `${days === 1 ? '1 day' : `${days} days`}. Whoever plans to meet a group so soon after anybody in government met it says why.`

const day = (on: string) => dayInWords(new Date(`${on}T12:00:00Z`))
