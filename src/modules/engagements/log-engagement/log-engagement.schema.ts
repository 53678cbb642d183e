import { z } from 'zod'
import { EngagementInput } from '../engagement.schema.ts'

/** An engagement that was held, and what came of it. */
export const LogEngagement = EngagementInput.extend({
  readOut: z
    .string()
    .trim()
    .max(20_000, 'What was said must be 20,000 characters or fewer')
    .optional()
    .transform((words) => words || undefined),
  decisions: z
    .string()
    .trim()
    .max(6000, 'What was decided must be 6,000 characters or fewer')
    .optional()
    .transform((words) => words || undefined),
  /** No: refuse it where contact of this kind with these businesses is on record for the day. Yes: that is another. */
  another: z.enum(['yes', 'no']).optional(),
  source: z.enum(['form', 'api', 'csv', 'case', 'calendar']).default('form')
})
export type LogEngagement = z.input<typeof LogEngagement>
