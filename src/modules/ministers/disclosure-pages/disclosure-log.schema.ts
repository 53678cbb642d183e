import { z } from 'zod'

export const DisclosureLog = z.object({
  items: z.array(
    z.object({
      reference: z.string(),
      title: z.string(),
      receivedOn: z.iso.date(),
      dueOn: z.iso.date(),
      answeredOn: z.iso.date(),
      /** How many pieces were released and withheld. */
      released: z.number(),
      withheld: z.number()
    })
  ),
  inTime: z.number()
})
export type DisclosureLog = z.infer<typeof DisclosureLog>
