/** What happens to an engagement, and what each event tells those who react to it. No event carries what was said. */
export type EngagementEvents = {
  'engagement.logged': {
    form: string
    startsAt: string
    businessIds: string[]
    ministerPostIds: string[]
    source: string
  }
  'engagement.planned': {
    form: string
    startsAt: string
    businessIds: string[]
    ministerPostIds: string[]
    source: string
  }
  'engagement.drafted': {
    form: string
    startsAt: string
    businessIds: string[]
    ministerPostIds: string[]
    source: string
  }
  'engagement.cancelled': Record<string, never>
  'engagement.archived': Record<string, never>
  'engagement.brought-back': Record<string, never>
  'engagement.corrected': { fields: string[]; peopleGone: number; peopleAdded: number }
  'engagement.moved': { from: string; to: string }
  'engagement.owner-changed': { from: string | null; to: string }
  'engagement.topic-added': { topic: string }
  'engagement.joined': { officialId: string }
  'engagement.marking-changed': { passageId: string | null; marking: string }
  'engagement.marking-asked': { passageId: string | null; marking: string }
  'engagement.marking-refused': { passageId: string | null; marking: string }
  'engagement.announcement-set': { day: string }
  'engagement.held': { wasPlanned: boolean }
  'engagement.shown-to-firm': { businessId: string }
  'engagement.hidden-from-firm': { businessId: string }
  'engagement.firm-heard': { kind: string; contactId: string }
  'engagement.firm-answered': { wordId: string; answer: string }
  'engagement.invited': { people: number; sequence: number }
  'engagement.answered': { answer: string }
  'engagement.file-kept': { size: number }
  'engagement.file-taken': { fileId: string }
  'brief.asked-for': { askedOf: string; dueAt: string }
  'decision.opened': { kind: string; businessId: string }
  'decision.ended': Record<string, never>
  'cool-off.kept': { days: number; from: string }
  'quiet-period.kept': { from: string; until: string }
  'engagement.noted': { mineAlone: boolean }
  'promise.made': { bySide: string; businessId: string; dueOn: string; engagementId: string | null }
  'promise.kept': Record<string, never>
  'promise.slipped': { from: string; to: string }
  'promise.withdrawn': Record<string, never>
  'line.kept': { topic: string; expiresOn: string }
  'brief.made': { briefId: string; version: number }
  'brief.cleared': { briefId: string; version: number }
  'calendar-address.made': Record<string, never>
  'calendar-address.withdrawn': Record<string, never>
}
