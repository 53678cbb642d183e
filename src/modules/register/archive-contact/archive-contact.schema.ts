import { z } from 'zod'

export const ArchiveContact = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Enter the reason, such as “left the company”')
    .max(500, 'Enter no more than 500 characters')
})
export type ArchiveContact = z.input<typeof ArchiveContact>
