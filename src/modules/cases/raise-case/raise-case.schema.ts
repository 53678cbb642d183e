import { z } from 'zod'
import { LANGUAGES } from '../../../languages.ts'
import { raiseRefusals } from './refusal-words.ts'

const { en: say } = raiseRefusals

export const SIZE_BANDS = ['1-9', '10-49', '50-249', '250-499', '500+', 'unknown'] as const
export const NATIONS = ['england', 'scotland', 'wales', 'northern-ireland'] as const

export const Words = z
  .string({ error: say.wordsMissing })
  .trim()
  .min(1, say.wordsMissing)
  .min(15, say.wordsShort)
  .max(8000, say.wordsLong)

export const ContactName = z.string({ error: say.nameMissing }).trim().min(1, say.nameMissing).max(120, say.nameLong)

export const ContactEmail = z
  .string({ error: say.emailMissing })
  .trim()
  .min(1, say.emailMissing)
  .max(254, say.emailLong)
  .pipe(z.email(say.emailForm))

export const ContactPhone = z
  .string()
  .trim()
  .max(30, say.phoneLong)
  .regex(/^[+\d][\d ()-]{6,}$/, say.phoneForm)

export const BusinessName = z.string().trim().min(1, say.businessNameMissing).max(160, say.businessNameLong)

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
  /** Whether the business asks us to keep it in confidence: kept with its words, whatever is decided of the case. */
  inConfidence: z.boolean().default(false),
  urgency: z.enum(['routine', 'urgent']).default('routine'),
  channel: z.enum(['web', 'api', 'referral', 'phone', 'email', 'letter', 'social', 'event']).default('web'),
  referredBy: z.string().max(200).optional(),
  /** In which language we write back; what was written may be in any. */
  language: z.enum(LANGUAGES).default('en')
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
  shareConsent: z.boolean({ error: 'Say whether we may share this with other parts of government' }),
  inConfidence: z.boolean().default(false).describe('Whether the business calls this commercial in confidence'),
  language: z.enum(LANGUAGES).default('en').describe('The language we write back in: English or Welsh')
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
