import { z } from 'zod'

export const SignDeclarations = z.object({
  department: z.string().min(1).max(120),
  quarterFrom: z.iso.date(),
  kind: z.enum(['hospitality', 'gifts', 'travel', 'officials-meetings']),
  confirmed: z.literal('yes', { error: 'Confirm that you have read every line' })
})
export type SignDeclarations = z.input<typeof SignDeclarations>
