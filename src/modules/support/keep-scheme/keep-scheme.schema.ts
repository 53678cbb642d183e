import { z } from 'zod'
import { SchemeContent } from '../scheme/scheme.schema.ts'

export const KeepScheme = z.object({
  slug: z.string().optional(),
  content: SchemeContent,
  why: z.string().trim().min(3, 'Say in a few words what changes and why').max(400),
  keeperName: z.string().trim().max(120).optional(),
  keeperEmail: z.union([z.literal(''), z.email('Enter an e-mail address in the correct format')]).optional()
})
export type KeepScheme = z.input<typeof KeepScheme>
