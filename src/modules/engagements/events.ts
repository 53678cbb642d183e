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
}
