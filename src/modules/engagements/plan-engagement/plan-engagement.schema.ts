import type { z } from 'zod'
import { EngagementInput } from '../engagement.schema.ts'

/** An engagement that is to take place. */
export const PlanEngagement = EngagementInput
export type PlanEngagement = z.input<typeof PlanEngagement>
