/** What happens to a managed relationship. Facts carry keys and codes, never words of a plan: those have walls of their own. */
export type AccountEvents = {
  'account.opened': { businessId: string; tier: string; leadId: string; deputyId: string; reviewOn: string }
}
