import { z } from 'zod'

const Day = z
  .union([z.literal(''), z.iso.date('Enter a date like 2026-04-01')])
  .optional()
  .transform((day) => day || undefined)

export const RecordRelation = z
  .object({
    childId: z.uuid('Choose the business that belongs to another'),
    parentId: z.uuid('Choose the business it belongs to'),
    kind: z.string().min(1, 'Select how the two stand to each other'),
    fromOn: Day,
    note: z.string().trim().max(500, 'Enter no more than 500 characters').optional()
  })
  .refine(({ childId, parentId }) => childId !== parentId, {
    path: ['parentId'],
    message: 'A business cannot be its own parent. Choose another business'
  })
export type RecordRelation = z.input<typeof RecordRelation>
