import type { AccountViews } from '../tables.ts'

/** An account as other modules show it: head of the group, tier, office, who leads and who is the deputy today, next review. */
export type AccountSummary = AccountViews['accounts.account_summary']
