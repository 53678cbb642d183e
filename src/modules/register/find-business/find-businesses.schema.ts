import { z } from 'zod'

/** One value or several, as an address gives them: `?sector=AM&sector=LS`. */
const Several = z
  .union([z.string().max(100), z.array(z.string().max(100)).max(50)])
  .default([])
  .transform((given) => [...new Set(Array.isArray(given) ? given : [given])].filter((value) => value !== ''))

export const FindBusinesses = z.object({
  q: z.string().trim().max(200, 'Enter no more than 200 characters').default(''),
  sector: Several.describe(
    'Sectors by code (AM), or frontier industries (AM:aerospace-manufacturing); none for not known'
  ),
  region: Several.describe('ITL1 regions by code, or none'),
  size: Several.describe('Employee bands by code, or none'),
  status: Several.describe('Statuses by code'),
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
