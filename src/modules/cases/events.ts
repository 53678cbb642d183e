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
  'case.acknowledged': Record<string, never>
  'case.accepted': { teamId: string }
  'case.handed-over': { handOverId: string; fromTeamId: string; toTeamId: string }
  'case.hand-over-accepted': { handOverId: string; fromTeamId: string; toTeamId: string }
  'case.hand-over-declined': { handOverId: string; toTeamId: string; bounces: number }
  'case.hand-over-pulled-back': { handOverId: string }
  'case.hand-over-passed-on': { handOverId: string; byTeamId: string; toTeamId: string }
  'case.contributor-asked': { contributionId: string; teamId: string }
  'case.contribution-given': { contributionId: string; teamId: string }
  'case.contribution-refused': { contributionId: string; teamId: string }
  'case.contribution-escalated': { contributionId: string; teamId: string; rung: number }
  'case.question-withdrawn': { contributionId: string; teamId: string }
  'case.clock-warned': { clock: string; dueAt: string }
  'case.clock-breached': { clock: string; dueAt: string }
  'case.late-escalated': { clock: string; dueAt: string; rung: number }
  'case.promise-broken': { promiseId: string }
  'case.assigned': { officialId: string; official: string }
  'case.split': { partId: string; reference: string }
  'case.begun-as-part': { reference: string; teamId: string }
  'case.merged': { fromId: string; reference: string }
  'case.told-apart': { otherId: string }
  'case.withdrawn': { messageId: string }
  'case.contact-corrected': { changed: string[] }
  'case.taken-back': { fromTeamId: string; toTeamId: string }
  'case.replied': { messageId: string; asksQuestion: boolean; wordingId: string | null; lineId: string | null }
  'case.reply-begun': Record<string, never>
  'case.promise-kept': { promiseId: string }
  'case.noted': { messageId: string }
  'case.answered': { messageId: string; clockResumed: boolean }
  'case.closed': { outcome: string; messageId: string }
  'case.judged': { helped: 'yes' | 'partly' | 'no' }
  'case.reopened': { times: number }
  'case.file-taken': { fileId: string }
  'case.written-to-when-closed': { messageId: string }
  'case.link-asked': Record<string, never>
}
