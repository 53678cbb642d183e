import type { ProposerProblem, Slot } from '../propose-schedule/problem.ts'
import type { Quarter } from './read-quarter.ts'

export type Miss = { businessId: string; why: string; remedy: string }

/** For each duty the plan does not meet: which rule stands in the way, and what would let it through. */
export function whatIsMissed(quarter: Quarter, problem: ProposerProblem, plan: readonly Slot[]): Miss[] {
  const met = new Set(plan.map(({ business }) => business))
  return problem.businesses.flatMap((business, at): Miss[] =>
    business.owed > 0 && !met.has(at) ? [{ businessId: business.id, ...reasonFor(quarter, problem, plan, at) }] : []
  )
}

function reasonFor(quarter: Quarter, problem: ProposerProblem, plan: readonly Slot[], business: number) {
  const pairings = problem.pairings.filter((pairing) => pairing.business === business)
  const duty = quarter.duties[business]
  if (pairings.length === 0)
    return {
      why: `No post answers for sector ${duty?.sector_code ?? ''}, or each was refused.`,
      remedy: 'Give a post this sector in its portfolio, delegate the duty, or take a refusal back.'
    }
  const free = (week: number) => !problem.businesses[business]?.blocked.includes(week)
  const open = pairings.filter(({ post }) => problem.posts[post]?.capacity.some((room, week) => room > 0 && free(week)))
  if (open.length === 0)
    return problem.businesses[business]?.blocked.length === problem.weeks
      ? {
          why: 'Another contact lies within 28 days of every week.',
          remedy: 'Join that contact, or clear a meeting beside it.'
        }
      : {
          why: 'No diary that fits takes meetings in a week free for the business.',
          remedy: `Open a week in the diary of ${namesOf(quarter, pairings)}.`
        }
  const full = open.every(({ post }) =>
    (problem.posts[post]?.capacity ?? []).every(
      (room, week) => !free(week) || plan.filter((s) => s.post === post && s.week === week).length >= room
    )
  )
  return full
    ? {
        why: 'Every diary that fits is full of duties that are worth more.',
        remedy: `One more meeting in the diary of ${namesOf(quarter, open)} would let it in, or delegate it to another post.`
      }
    : {
        why: 'The journey costs more than this duty is worth this quarter.',
        remedy: 'Lock the meeting to have it all the same, or meet by video.'
      }
}

const namesOf = (quarter: Quarter, pairings: readonly { post: number }[]) =>
  pairings
    .slice(0, 2)
    .map(({ post }) => quarter.posts[post]?.title ?? '')
    .join(' or ')
