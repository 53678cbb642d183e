/** What happens in ministers’ diaries, and what each event tells those who react to it. */
export type DiaryEvents = {
  'duty.waived': { accountId: string; untilOn: string }
  'duty.delegated': { accountId: string; fromPostId: string | null; toPostId: string }
  'bid.made': { reference: string; businessId: string; postId: string; kind: string }
  'bid.accepted': { engagementId: string }
  'bid.declined': Record<string, never>
  'bid.delegated': { fromPostId: string; toPostId: string }
  'bid.chased': { what: string }
  'diary-week.kept': { weekOn: string; meetings: number }
  'plan.proposed': { meetings: number; gap: number }
  'plan.accepted': { bids: number }
  'plan.changed': { meetingId: string; what: string }
}
