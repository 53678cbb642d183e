import { z } from 'zod'

/** Kinds that no national register of companies holds; companies come from Companies House, not from typing. */
export const RecordBusiness = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Enter the name of the business')
    .max(160, 'Enter a name of no more than 160 characters'),
  kind: z.enum(
    [
      'sole-trader',
      'partnership',
      'charity',
      'university',
      'trade-body',
      'public-body',
      'company',
      'overseas-company',
      'other'
    ],
    {
      error: 'Select what kind of organisation it is'
    }
  ),
  number: z.string().trim().max(12).optional(),
  postcode: z.string().trim().max(10).optional(),
  town: z.string().trim().max(80).optional(),
  tradingNames: z.array(z.string().trim().min(1).max(160)).max(20).default([]),
  sicCodes: z
    .array(z.string().regex(/^\d{5}$/, 'A SIC code has 5 digits, like 62012'))
    .max(4)
    .default([]),
  /** Set once the person has seen the likely duplicates and says that this is another. */
  notADuplicate: z.boolean().default(false)
})
export type RecordBusiness = z.input<typeof RecordBusiness>

export type RecordedBusiness = { id: string; name: string }
