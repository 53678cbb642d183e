import { z } from 'zod'

export const BusinessRecord = z.object({
  id: z.uuid(),
  name: z.string(),
  number: z.string().nullable(),
  postcode: z.string().nullable(),
  town: z.string().nullable(),
  region: z.string().nullable(),
  sector: z.string().nullable(),
  status: z.string(),
  live: z.boolean(),
  kind: z.string(),
  employeeBand: z.string().nullable(),
  source: z.object({ code: z.string(), asOf: z.string() }),
  sectors: z.array(
    z.object({
      sector: z.string(),
      frontier: z.string().nullable(),
      basis: z.string(),
      prefix: z.string().nullable(),
      confidence: z.number(),
      primary: z.boolean(),
      note: z.string().nullable()
    })
  )
})
export type BusinessRecord = z.infer<typeof BusinessRecord>
