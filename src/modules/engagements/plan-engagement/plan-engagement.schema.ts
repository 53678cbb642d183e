import { z } from 'zod'
import { EngagementInput } from '../engagement.schema.ts'
import { ClearanceInput } from './clearance.schema.ts'

/** An engagement that is to take place; why it goes on beside what others plan, and who cleared it, where that is asked. */
export const PlanEngagement = EngagementInput.extend({
  ...ClearanceInput.shape,
  source: z.enum(['form', 'api', 'csv', 'calendar', 'case']).default('form')
})
export type PlanEngagement = z.input<typeof PlanEngagement>
