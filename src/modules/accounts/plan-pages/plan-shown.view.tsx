import type { FormErrors } from '../../../ui/form-errors.ts'
import type { LoadedPlan } from './load-plan.ts'

/** What the page of a plan shows: the plan, what was typed, and what is wrong with it. */
export type PlanShown = { loaded: LoadedPlan; said: Readonly<Record<string, string>>; errors: FormErrors | undefined }
