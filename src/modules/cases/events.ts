/** What happens to a case, and what each event tells those who react to it. Names are strings we own: they outlive code. */
export type CaseEvents = {
  'case.raised': {
    reference: string
    channel: string
    teamId: string
    routedBy: string
    confidence: number
    businessId: string | null
  }
  'case.accepted': { teamId: string }
  'case.handed-over': { handOverId: string; fromTeamId: string; toTeamId: string }
  'case.hand-over-accepted': { handOverId: string; fromTeamId: string; toTeamId: string }
  'case.hand-over-declined': { handOverId: string; toTeamId: string; bounces: number }
  'case.hand-over-pulled-back': { handOverId: string }
  'case.taken-back': { fromTeamId: string; toTeamId: string }
  'case.replied': { messageId: string; asksQuestion: boolean; wordingId: string | null }
  'case.promise-kept': { promiseId: string }
  'case.noted': { messageId: string }
  'case.answered': { messageId: string; clockResumed: boolean }
  'case.closed': { outcome: string; messageId: string }
  'case.judged': { helped: 'yes' | 'partly' | 'no' }
  'case.reopened': { times: number }
  'case.link-asked': Record<string, never>
}
