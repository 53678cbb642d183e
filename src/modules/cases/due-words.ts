/** How a promise stands; `met` also says that nothing is promised any more. */
export type Due = { state: 'due' | 'soon' | 'overdue' | 'met' | 'paused'; words: string }

const HOUR = 3_600_000

/** How a case stands against its next promise. `daysLeft` is in working days of its nation, negative once it is late. */
export function dueWords(now: Date, due: Date | null, paused: boolean, daysLeft: number): Due {
  if (!due) return { state: 'met', words: 'Closed' }
  if (paused) return { state: 'paused', words: 'Waiting on the business' }
  const hours = (due.getTime() - now.getTime()) / HOUR
  if (hours < 0)
    return { state: 'overdue', words: daysLeft < 0 ? `${workingDays(-daysLeft)} late` : 'Late since today' }
  if (hours < 24 && daysLeft <= 1) return { state: 'soon', words: hours < 10 ? 'Due today' : 'Due tomorrow' }
  return { state: daysLeft <= 2 ? 'soon' : 'due', words: `Due in ${workingDays(daysLeft)}` }
}

const workingDays = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`
