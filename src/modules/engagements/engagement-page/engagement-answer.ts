import type { z } from 'zod'
import type { EngagementAnswer } from './engagement-answer.schema.ts'
import type { loadEngagement } from './load-engagement.ts'

/** An engagement as a program is told of it: what the caller may see, in the words of the API. */
export const engagementAnswer = ({
  found,
  marking,
  businesses,
  people,
  passages,
  firm,
  promises
}: Awaited<ReturnType<typeof loadEngagement>>): z.input<typeof EngagementAnswer> => ({
  id: found.id,
  title: found.title,
  form: found.form,
  status: found.status,
  startsAt: found.starts_at.toISOString(),
  endsAt: found.ends_at?.toISOString() ?? null,
  place: found.place,
  topics: found.topics,
  capacity: found.capacity,
  owner: found.owner_name,
  desiredOutcome: found.desired_outcome,
  officialPresent: found.official_present,
  readOutAt: found.read_out_at?.toISOString() ?? null,
  cancelReason: found.cancel_reason,
  marking,
  businesses: businesses.map(({ id, name, number, part }) => ({ id, name, number, part })),
  people: people.map(({ side, name, role, team, organisation, lobbyist_for }) => ({
    ...{ side, name, role, team, organisation },
    lobbyistFor: lobbyist_for
  })),
  passages: passages.map(({ kind, words, by_name, at, marking: own, in_confidence, business }) => ({
    ...{ kind, words, by: by_name },
    at: at.toISOString(),
    marking: own,
    suppliedInConfidenceBy: in_confidence ? business : null
  })),
  firmWords: firm.words.map(({ id, business, kind, words, by, at, inConfidence, answer }) => ({
    ...{ id, business, kind, words, by, at, inConfidence, answer }
  })),
  promises: promises.map(({ id, by_side, words, owner_name, due_on, status }) => ({
    ...{ id, bySide: by_side, words, owner: owner_name, dueOn: due_on, status }
  }))
})
