import { z } from 'zod'

const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((said) => (typeof said === 'string' ? said.split(',') : said).flatMap((one) => one.trim() || []))

export const SplitBusiness = z
  .object({
    toId: z.uuid('Select the business they belong to'),
    /** Records of departments' lists that speak of the other business. */
    records: several.pipe(z.array(z.uuid()).max(500, 'Take out no more than 500 records at once')),
    /** What is held: the place of its kind among all kinds, and its key. */
    held: several.pipe(
      z
        .array(z.string().regex(/^\d{1,3}:[0-9a-f-]{36}$/, 'Select from what is shown'))
        .max(500, 'Take out no more than 500 things at once')
    ),
    reason: z
      .string()
      .trim()
      .min(3, 'Say in a few words why they belong to the other')
      .max(500, 'Use 500 characters or fewer')
  })
  .refine(({ records, held }) => records.length + held.length > 0, {
    message: 'Select what belongs to the other business',
    path: ['records']
  })
export type SplitBusiness = z.input<typeof SplitBusiness>
