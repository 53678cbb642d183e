import { z } from 'zod'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { RuleBroken } from '../../platform/errors.ts'
import type { EngagementTables } from './tables.ts'

/** The firm in whose confidence something was said, if any; a select that says “nobody” sends nothing. */
export const ConfidedBy = z
  .union([z.literal(''), z.uuid('Select the firm')])
  .optional()
  .transform((said) => said || undefined)

/** What a passage keeps of a confidence: whose it is, and only a firm that takes part can have given it. */
export async function inConfidenceOf(ctx: Ctx, engagementId: string, businessId: string | undefined) {
  if (!businessId) return {}
  const part = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.part_of_business')
    .where('engagement_id', '=', engagementId)
    .where('business_id', '=', businessId)
    .select('business_id')
    .executeTakeFirst()
  if (!part) throw new RuleBroken('no-part', 'Only a firm that takes part can have said it in confidence', 'confidedBy')
  return { businessId, inConfidence: true }
}
