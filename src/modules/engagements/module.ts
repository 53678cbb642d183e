import type { Module } from '../../module.ts'
import { tellAccounts } from './account-signals/account-signals.ts'
import { briefPage } from './brief-page/brief.page.tsx'
import { businessEngagementsPanel } from './business-engagements/business-engagements.page.ts'
import { calendarFeedPage } from './calendar-feed/calendar-feed.page.tsx'
import { engagementListPage } from './engagement-list/engagement-list.page.tsx'
import { engagementPage } from './engagement-page/engagement.page.tsx'
import { forwardCalendarPage } from './forward-calendar/forward-calendar.page.tsx'
import { lastContactFacet } from './last-contact-facet/last-contact-facet.page.ts'
import { lineListPage } from './line-list/line-list.page.tsx'
import { logEngagementPage } from './log-engagement/log-engagement.page.tsx'
import { engagementsOnMyDay } from './my-day/my-day.page.ts'
import { engagementPermissions } from './permissions.ts'
import { planEngagementPage } from './plan-engagement/plan-engagement.page.tsx'
import { promiseLedgerPage } from './promise-ledger/promise-ledger.page.tsx'

tellAccounts()

export const engagements: Module = {
  name: 'engagements',
  permissions: engagementPermissions,
  doors: [
    engagementListPage,
    logEngagementPage,
    planEngagementPage,
    promiseLedgerPage,
    lineListPage,
    forwardCalendarPage,
    calendarFeedPage,
    briefPage,
    engagementPage,
    businessEngagementsPanel,
    engagementsOnMyDay,
    lastContactFacet
  ]
}
