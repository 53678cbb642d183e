import { dayInWords } from '../../government/index.ts'
import type { ProposerProblem, Slot } from '../propose-schedule/problem.ts'
import type { Quarter } from './read-quarter.ts'

/** Why each meeting stands where it stands, from the figures it was chosen by. */
export function whyThis(quarter: Quarter, problem: ProposerProblem, plan: readonly Slot[], slot: Slot): string[] {
  const duty = quarter.duties[slot.business]
  const about = problem.businesses[slot.business]
  const fit = problem.pairings.find(({ post, business }) => post === slot.post && business === slot.business)?.fit ?? 0
  const beside = plan.filter(
    (other) =>
      other !== slot &&
      other.post === slot.post &&
      other.week === slot.week &&
      about?.region !== undefined &&
      problem.businesses[other.business]?.region === about.region
  )
  const before = problem.accepted.find(({ post, business }) => post === slot.post && business === slot.business)
  return [
    about && about.owed > 0 && duty
      ? `${duty.tier}: ${about.overdue > 0 ? `overdue since ${dayInWords(duty.due_on)}` : `due by ${dayInWords(duty.due_on)}`}.`
      : 'Nothing is owed this quarter; it helps a group that is met too rarely.',
    fit >= 0.9
      ? 'The post leads on this sector.'
      : fit > 0
        ? `The post fits this sector at ${Math.round(fit * 100)} in 100.`
        : 'Locked by hand.',
    ...(beside.length > 0
      ? [
          sentence(
            `One journey with ${beside.map(({ business }) => quarter.duties[business]?.business ?? '').join(' and ')}`
          )
        ]
      : []),
    ...(before
      ? [
          before.week === slot.week
            ? 'As in the plan accepted last.'
            : 'The same minister as in the plan accepted last.'
        ]
      : [])
  ]
}

/** A name may end in a full stop of its own, as “LTD.” does. */
const sentence = (words: string) => (words.endsWith('.') ? words : `${words}.`)
