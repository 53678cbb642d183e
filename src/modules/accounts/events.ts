type Plan = { number: number }
type Over = { handOverId: string; role: string; toId: string }

/** What happens to a managed relationship. Facts carry keys and codes, never words of a plan: those have walls of their own. */
export type AccountEvents = {
  'account.opened': { businessId: string; tier: string; leadId: string; deputyId: string; reviewOn: string }
  'account.member-added': { officialId: string; role: string; fromOn: string }
  'account.member-left': { officialId: string; role: string }
  'account.cover-set': { absentId: string; coveringId: string; fromOn: string; untilOn: string }
  'account.tier-changed': { from: string; to: string }
  'account.tier-kept': { from: string; to: string }
  'account.paused': Record<string, never>
  'account.resumed': Record<string, never>
  'account.sponsor-named': { postId: string | null }
  'account.ended': { businessId: string; on: string; team: number }
  'account.plan-written': Plan & { marking: string }
  'account.plan-sent': Plan
  'account.plan-approved': Plan
  'account.plan-returned': Plan
  'account.objective-moved': { objectiveId: string; progress: number; status: string; blocked: boolean }
  'account.exchange-kept': { status: string }
  'account.ask-shared': { exchangeId: string; forGroup: boolean }
  'account.ask-withdrawn': { exchangeId: string }
  'account.ask-answered': { exchangeId: string }
  'account.contribution-made': { bodyId: string }
  'account.review-held': { nextOn: string }
  'account.check-sent': { checkId: string }
  'account.check-answered': { checkId: string }
  'account.hand-over-offered': Over & { onDay: string }
  'account.hand-over-accepted': Over
  'account.hand-over-declined': Over
  'account.hand-over-withdrawn': Over
  'proposal.made': { businessId: string; tier: string; score: number }
  'proposal.challenged': { stance: string; bodyId: string }
  'proposal.decided': { decision: string; kind: string }
  'saved-list.made': { shared: boolean }
  'saved-list.changed': { businessId: string; added: boolean }
  'saved-list.ended': Record<string, never>
  'saved-list.seen': Record<string, never>
}
