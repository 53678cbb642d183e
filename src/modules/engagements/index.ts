export type { EngagementEvents } from './events.ts'
export { logEngagement } from './log-engagement/log-engagement.ts'
export { planEngagement } from './plan-engagement/plan-engagement.ts'
export type { EngagementViews } from './tables.ts'
