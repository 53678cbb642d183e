import { z } from 'zod'

export const ApproveReturn = z.object({
  department: z.string().min(1).max(120),
  /** The first day of the quarter. */
  quarterFrom: z.iso.date(),
  confirmed: z.literal('yes', { error: 'Confirm that you have read every line' })
})
export type ApproveReturn = z.input<typeof ApproveReturn>
