import { z } from 'zod'
import { LANGUAGES } from '../../../src/languages.ts'

const Nation = z.enum(['england', 'scotland', 'wales', 'northern-ireland'])
const SizeBand = z.enum(['1-9', '10-49', '50-249', '250-499', '500+', 'unknown'])
export type Nation = z.infer<typeof Nation>
export type SizeBand = z.infer<typeof SizeBand>

/** The lines at the head of a story, each read strictly: a word that is not known is a mistake in the story. */
export const Headers = z.strictObject({
  From: z.string().regex(/^[^<]+ <\S+@\S+\.example>$|^[^<]+ <\S+@example\.com>$/),
  Business: z.string().optional(),
  Register: z.string().optional(),
  Place: z.string().optional(),
  Nation: Nation.optional(),
  Size: SizeBand.optional(),
  Language: z.enum(LANGUAGES).default('en'),
  Share: z.enum(['yes', 'no']),
  Raised: z.string().regex(/^\d+ days? ago(; (at \d\d:\d\d|by (web|phone|email|referral|api)|urgent))*$/)
})
export type Headers = z.infer<typeof Headers>

export const Channel = z.enum(['web', 'phone', 'email', 'referral', 'api'])
