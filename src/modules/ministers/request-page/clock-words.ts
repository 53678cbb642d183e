import { dayInWords } from '../../government/index.ts'

type Clock = { dueOn: string; answeredOn: string | null; today: string; daysLeft: number }

/** How the clock of the Act stands. Its days are working days; amber in the last five. */
export function clockWords({ dueOn, answeredOn, today, daysLeft }: Clock) {
  if (answeredOn)
    return answeredOn <= dueOn
      ? { state: 'met' as const, words: 'Answered in time' }
      : { state: 'missed' as const, words: 'Answered late' }
  if (today > dueOn) return { state: 'overdue' as const, words: `Overdue since ${dayInWords(dueOn)}` }
  const left = daysLeft === 1 ? '1 working day left' : `${daysLeft} working days left`
  return { state: daysLeft <= 5 ? ('soon' as const) : ('due' as const), words: `${left}, due ${dayInWords(dueOn)}` }
}
