import { z } from 'zod'

export const AddSite = z.object({
  kind: z.string().min(1, 'Select what kind of place it is'),
  name: z
    .string()
    .trim()
    .min(1, 'Enter what the place is called, such as “Solihull plant”')
    .max(200, 'Enter no more than 200 characters'),
  address: z.string().trim().max(500, 'Enter no more than 500 characters').optional(),
  postcode: z.string().trim().min(1, 'Enter the postcode').max(10, 'Enter a full UK postcode, like LS1 4AP')
})
export type AddSite = z.input<typeof AddSite>
