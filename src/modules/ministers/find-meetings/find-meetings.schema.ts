import { z } from 'zod'
import { cursor } from '../../../platform/cursor.ts'

const day = z.iso.date('Enter a date as yyyy-mm-dd').optional().catch(undefined)

export const FindMeetings = z.object({
  /** Words of the minister, the organisation or the purpose; each must be there, or begin a word that is. */
  q: z.string().trim().max(200).default(''),
  department: z.string().trim().max(120).optional(),
  id: z.uuid().optional().catch(undefined),
  minister: z.uuid().optional().catch(undefined),
  /** A business on the register: what it was matched to. */
  business: z.uuid().optional().catch(undefined),
  /** A business whose whole group is meant: itself, whatever it belongs to, and whatever else belongs to that. */
  group: z.uuid().optional().catch(undefined),
  sector: z.string().trim().max(60).optional(),
  from: day,
  to: day,
  limit: z.coerce.number().int().min(1).max(500).catch(25).default(25),
  after: cursor('day').optional().catch(undefined)
})
export type FindMeetings = z.input<typeof FindMeetings>
export type MeetingsAsked = z.output<typeof FindMeetings>

export const FoundMeeting = z.object({
  id: z.uuid(),
  minister: z.string(),
  /** Who held the post on the day, by the appointments; null where nobody of that name did. */
  person: z.string().nullable(),
  personId: z.string().nullable(),
  post: z.string().nullable(),
  department: z.string().nullable(),
  departmentSlug: z.string().nullable(),
  date: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  precision: z.enum(['day', 'month', 'span', 'month-without-year']),
  organisations: z.array(
    z.object({ name: z.string(), businessId: z.string().nullable(), probability: z.number().nullable() })
  ),
  purpose: z.string().nullable(),
  client: z.string().nullable(),
  source: z.string().nullable()
})
export type FoundMeeting = z.infer<typeof FoundMeeting>

export const MeetingsFound = z.object({
  items: z.array(FoundMeeting),
  next: z.string().nullable(),
  /** How many there are in all; counted up to 1,000, and `more` when there are more. */
  count: z.number(),
  more: z.boolean()
})
export type MeetingsFound = z.infer<typeof MeetingsFound>
