import { z } from 'zod'

export const SIZE_BANDS = ['1-9', '10-49', '50-249', '250-499', '500+', 'unknown'] as const
export const NATIONS = ['england', 'scotland', 'wales', 'northern-ireland'] as const

export const Words = z
  .string({ error: 'Tell us about the problem' })
  .trim()
  .min(1, 'Tell us about the problem')
  .min(15, 'Tell us a little more: what happened, and what you need')
  .max(8000, 'What you tell us must be 8,000 characters or fewer')

export const ContactName = z
  .string({ error: 'Enter your name' })
  .trim()
  .min(1, 'Enter your name')
  .max(120, 'Your name must be 120 characters or fewer')

export const ContactEmail = z
  .string({ error: 'Enter your e-mail address' })
  .trim()
  .min(1, 'Enter your e-mail address')
  .max(254, 'Your e-mail address must be 254 characters or fewer')
  .pipe(z.email('Enter an e-mail address in the correct format, like name@example.com'))

export const ContactPhone = z
  .string()
  .trim()
  .max(30, 'The telephone number must be 30 characters or fewer')
  .regex(/^[+\d][\d ()-]{6,}$/, 'Enter a telephone number, like 0113 496 0000')

export const BusinessName = z
  .string()
  .trim()
  .min(1, 'Enter the name of the business')
  .max(160, 'The name of the business must be 160 characters or fewer')

/** A problem as every door hands it in: web, API, partner. */
export const RaiseCaseInput = z.object({
  words: Words,
  business: z
    .union([z.object({ id: z.uuid() }), z.object({ number: z.string() }), z.object({ name: BusinessName })])
    .nullable(),
  postcode: z.string().max(12).optional(),
  nation: z.enum(NATIONS).optional(),
  sizeBand: z.enum(SIZE_BANDS).optional(),
  contact: z.object({ name: ContactName, email: ContactEmail.optional(), phone: ContactPhone.optional() }),
  shareConsent: z.boolean(),
  urgency: z.enum(['routine', 'urgent']).default('routine'),
  channel: z.enum(['web', 'api', 'referral', 'phone', 'email', 'letter', 'social', 'event']).default('web'),
  referredBy: z.string().max(200).optional()
})
export type RaiseCaseInput = z.input<typeof RaiseCaseInput>

/** What the API takes; held stable. */
export const RaiseCaseBody = z.object({
  text: Words,
  business: z
    .union([z.strictObject({ number: z.string().trim().min(1).max(10) }), z.strictObject({ name: BusinessName })])
    .nullable()
    .default(null)
    .describe('The business by Companies House number or by name; null when it is not known'),
  postcode: z.string().max(12, 'A postcode must be 12 characters or fewer').optional(),
  contact: z.object({ name: ContactName, email: ContactEmail }),
  shareConsent: z.boolean({ error: 'Say whether we may share this with other parts of government' })
})

export const RaisedCase = z.object({
  reference: z.string(),
  status: z.string(),
  owner: z.object({ office: z.string(), team: z.string() }),
  why: z.array(z.string()),
  confidence: z.number(),
  acknowledgeBy: z.string(),
  firstReplyBy: z.string()
})
export type RaisedCase = z.infer<typeof RaisedCase>
