import { z } from 'zod'

/** One gift, journey, occasion or meeting of an official; or that somebody has nothing to declare. */
export const RecordDeclaration = z.object({
  department: z.string().min(1).max(120),
  quarterFrom: z.iso.date(),
  kind: z.enum(['hospitality', 'gifts', 'travel', 'officials-meetings']),
  /** A minister by their id; an official by name and role. */
  holder: z.string({ error: 'Say whose it is' }).trim().min(1, 'Say whose it is').max(200),
  nil: z.preprocess((given) => given === 'yes' || given === true, z.boolean()).default(false),
  on: z.preprocess((given) => (given === '' ? undefined : given), z.iso.date('Enter the day').optional()),
  parts: z.record(z.string(), z.string().trim().max(500)).default({})
})
export type RecordDeclaration = z.input<typeof RecordDeclaration>
