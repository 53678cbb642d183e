import type { Pairing, ProposerProblem } from './problem.ts'

/** Tells what one meeting in one week adds, before travel and fairness: duty by fit, less lateness, plus what keeps to the last plan. */
export function worthOfMeeting({
  businesses,
  accepted,
  weights
}: ProposerProblem): (pairing: Pairing, week: number) => number {
  const kept = new Map<string, Set<number>>()
  for (const { post, business, week } of accepted) {
    const key = `${post}/${business}`
    kept.set(key, (kept.get(key) ?? new Set()).add(week))
  }
  return ({ post, business, fit }, week) => {
    const about = businesses[business]
    if (!about) return 0
    const before = kept.get(`${post}/${business}`)
    const stays = before ? weights.keepMinister + (before.has(week) ? weights.keepWeek : 0) : 0
    return (
      about.worth * (1 - weights.fit + weights.fit * fit) - weights.late * Math.max(0, week - about.dueWeek) + stays
    )
  }
}
