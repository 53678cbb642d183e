import { z } from 'zod'

export const EngagementAnswer = z.object({
  id: z.uuid(),
  title: z.string(),
  form: z.string(),
  status: z.enum(['draft', 'planned', 'held', 'cancelled', 'archived']),
  startsAt: z.string(),
  endsAt: z.string().nullable(),
  place: z.string().nullable(),
  topics: z.array(z.string()),
  capacity: z.string(),
  owner: z.string(),
  desiredOutcome: z.string().nullable(),
  officialPresent: z.boolean().nullable(),
  readOutAt: z.string().nullable(),
  cancelReason: z.string().nullable(),
  marking: z.string(),
  businesses: z.array(z.object({ id: z.uuid(), name: z.string(), number: z.string().nullable(), part: z.string() })),
  people: z.array(
    z.object({
      side: z.string(),
      name: z.string(),
      role: z.string().nullable(),
      team: z.string().nullable(),
      organisation: z.string().nullable(),
      lobbyistFor: z.string().nullable()
    })
  ),
  passages: z.array(
    z.object({
      kind: z.string(),
      words: z.string(),
      by: z.string(),
      at: z.string(),
      marking: z.string(),
      suppliedInConfidenceBy: z.string().nullable()
    })
  ),
  firmWords: z.array(
    z.object({
      id: z.uuid(),
      business: z.string(),
      kind: z.string(),
      words: z.string(),
      by: z.string(),
      at: z.string(),
      inConfidence: z.boolean(),
      answer: z.string().nullable()
    })
  ),
  promises: z.array(
    z.object({
      id: z.uuid(),
      bySide: z.string(),
      words: z.string(),
      owner: z.string(),
      dueOn: z.string(),
      status: z.string()
    })
  )
})
