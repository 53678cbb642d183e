import { dayInWords } from '../day-in-words.ts'

type Limit = { from_on: string; taken: number; read: number; kept_by_name: string }

/** The limits of volume as the page says them: what holds today, and what is set to hold later. */
export const limitsInWords = ({ now, toCome }: { now: Limit | undefined; toCome: readonly Limit[] }) => ({
  now: now ? `Now: ${inWords(now)}` : 'Now: nothing is. Nobody is told of any volume.',
  toCome: toCome.map((one) => `From ${dayInWords(one.from_on)}: ${inWords(one)} Set by ${one.kept_by_name}.`)
})

const inWords = ({ taken, read }: Limit) =>
  `more than ${taken.toLocaleString('en-GB')} records taken away, or more than ${read.toLocaleString('en-GB')} marked OFFICIAL-SENSITIVE read, by one person in 24 hours.`
