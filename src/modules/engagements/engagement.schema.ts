import { z } from 'zod'
import { MarkingInput } from '../government/index.ts'

const optional = (most: number, words: string) =>
  z
    .string()
    .trim()
    .max(most, words)
    .optional()
    .transform((text) => text || undefined)

const moment = (words: string) => z.iso.datetime({ offset: true, local: true, error: words })

const Attendee = z.object({
  side: z.enum(['official', 'minister', 'business', 'other']),
  officialId: z.uuid().optional(),
  postId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  businessId: z.uuid().optional(),
  name: optional(200, 'A name must be 200 characters or fewer'),
  role: optional(200, 'A role must be 200 characters or fewer'),
  organisation: optional(200, 'The name of an organisation must be 200 characters or fewer'),
  lobbyistFor: optional(200, 'The client must be 200 characters or fewer')
})
export type Attendee = z.input<typeof Attendee>

/** What is said of an engagement by whichever way it comes in. Times without an offset are by the clocks of London. */
export const EngagementInput = z.object({
  form: z.string({ error: 'Choose what kind of contact it is' }).trim().min(1, 'Choose what kind of contact it is'),
  title: z
    .string({ error: 'Enter a title' })
    .trim()
    .min(1, 'Enter a title')
    .max(200, 'The title must be 200 characters or fewer'),
  startsAt: moment('Enter the date and time it starts'),
  endsAt: moment('Enter the date and time it ends').optional(),
  place: optional(300, 'The place must be 300 characters or fewer'),
  regionCode: z.string().trim().max(20).optional(),
  capacity: z.enum(['official', 'political', 'private']).default('official'),
  topics: z.array(z.string()).max(10, 'Choose at most 10 topics').default([]),
  purpose: optional(300, 'The purpose must be 300 characters or fewer'),
  desiredOutcome: optional(1000, 'What you want from it must be 1,000 characters or fewer'),
  agenda: optional(6000, 'The agenda must be 6,000 characters or fewer'),
  businesses: z
    .array(z.object({ businessId: z.uuid(), part: z.enum(['host', 'guest', 'subject']).default('guest') }))
    .max(200, 'At most 200 businesses can take part in one engagement'),
  attendees: z.array(Attendee).max(500, 'At most 500 people can attend one engagement').default([]),
  officialPresent: z.boolean().optional(),
  noOfficialReason: optional(500, 'The reason must be 500 characters or fewer'),
  existenceShown: z.boolean().default(true),
  /** Whose engagement it is, where somebody else enters it. */
  ownerId: z.uuid('Choose whose it is').optional(),
  sourceKey: optional(300, 'The key of the source must be 300 characters or fewer'),
  ...MarkingInput.shape
})
export type EngagementInput = z.input<typeof EngagementInput>
export type ParsedEngagement = z.infer<typeof EngagementInput>
