import { z } from 'zod'

/** Which business an organisation of that name is; `none` says that it is on no register. */
export const DecideOrganisation = z.object({
  organisation: z.string().min(1).max(500),
  business: z.union([z.uuid(), z.literal('none')], { error: 'Choose a business, or say that it is none of these' })
})
export type DecideOrganisation = z.input<typeof DecideOrganisation>
