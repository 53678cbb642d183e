import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { businessById, findBusinesses } from '../../register/index.ts'

const Q = z.object({ q: z.string().trim().max(200).catch('') })

/** A business and, once words were typed, the others they find: for choosing whom to merge it with, or to give its records to. */
export async function loadChoice(ctx: Ctx, businessId: string, query: unknown) {
  demand(ctx, 'business.merge')
  const business = await businessById(ctx, businessId)
  if (!business) throw new NotFound('This business')
  const { q } = Q.parse(query)
  const found = q ? (await findBusinesses(ctx, { q })).items.filter(({ id }) => id !== business.id) : undefined
  return { business, q, found }
}
