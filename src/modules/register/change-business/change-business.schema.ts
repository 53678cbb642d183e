import { z } from 'zod'

/** What officials may say of a business; left out means unchanged. */
export const ChangeBusiness = z.object({
  name: z.string().trim().min(1, 'Enter the name').max(200, 'Enter no more than 200 characters').optional(),
  town: z.string().trim().max(100, 'Enter no more than 100 characters').optional(),
  postcode: z.string().trim().max(10, 'Enter a full UK postcode, like LS1 4AP').optional(),
  tradingNames: z
    .array(z.string().trim().min(1).max(200, 'Enter names of no more than 200 characters'))
    .max(20, 'Enter no more than 20 names')
    .optional()
})
export type ChangeBusiness = z.input<typeof ChangeBusiness>
