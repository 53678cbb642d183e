import { z } from 'zod'

export const FindBusinesses = z.object({
  q: z.string().trim().max(200, 'Enter no more than 200 characters').default(''),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z.string().max(1000).optional()
})
export type FindBusinesses = z.input<typeof FindBusinesses>

export const FoundBusiness = z.object({
  id: z.uuid(),
  name: z.string(),
  number: z.string().nullable(),
  postcode: z.string().nullable(),
  town: z.string().nullable(),
  sector: z.string().nullable(),
  sectorName: z.string().nullable(),
  status: z.string(),
  statusTitle: z.string(),
  live: z.boolean(),
  matchedOn: z.string().optional()
})
export type FoundBusiness = z.infer<typeof FoundBusiness>

export const BusinessesFound = z.object({ items: z.array(FoundBusiness), next: z.string().nullable() })
export type BusinessesFound = z.infer<typeof BusinessesFound>
