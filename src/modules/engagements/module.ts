import type { Module } from '../../module.ts'
import { offerToTake } from '../../platform/mail-in/offer-to-take.ts'
import { contributeHoldings } from '../register/index.ts'
import { tellAccounts } from './account-signals/account-signals.ts'
import { tellFirms } from './answer-firm/tell-firms.ts'
import { archivedListApi } from './archived-list/archived-list.api.ts'
import { archivedListPage } from './archived-list/archived-list.page.tsx'
import { briefPage } from './brief-page/brief.page.tsx'
import { businessEngagementsPanel } from './business-engagements/business-engagements.page.ts'
import { calendarFeedPage } from './calendar-feed/calendar-feed.page.tsx'
import { changeSeveralApi } from './change-several/change-several.api.ts'
import { changeSeveralPage } from './change-several/change-several.page.tsx'
import { engagementListApi } from './engagement-list/engagement-list.api.ts'
import { engagementListPage } from './engagement-list/engagement-list.page.tsx'
import { keepSearchesOfEngagements } from './engagement-list/keep-searches-of-engagements.ts'
import { engagementApi } from './engagement-page/engagement.api.ts'
import { engagementPage } from './engagement-page/engagement.page.tsx'
import { firmMeetingPage } from './firm-meeting-page/firm-meeting.page.tsx'
import { showMeetingsToFirms } from './firm-meeting-page/meetings-part.ts'
import { forwardCalendarPage } from './forward-calendar/forward-calendar.page.tsx'
import { contactFactsOfGroup } from './group-facts/group-facts.page.ts'
import { holdingsOfEngagements } from './holdings.ts'
import { importEngagementsPage } from './import-engagements/import-engagements.page.tsx'
import { insidersApi } from './insider-pages/insiders.api.ts'
import { insiderPages } from './insider-pages/insiders.page.tsx'
import { engagementJobs } from './jobs.ts'
import { lastContactFacet } from './last-contact-facet/last-contact-facet.page.ts'
import { lineListPage } from './line-list/line-list.page.tsx'
import { logEngagementPage } from './log-engagement/log-engagement.page.tsx'
import { engagementsOnMyDay } from './my-day/my-day.page.ts'
import { engagementPermissions } from './permissions.ts'
import { planEngagementPage } from './plan-engagement/plan-engagement.page.tsx'
import { promiseLedgerApi } from './promise-ledger/promise-ledger.api.ts'
import { promiseLedgerPage } from './promise-ledger/promise-ledger.page.tsx'
import { showPromisesToBusiness } from './promises-for-business/promises-for-business.ts'
import { proprietyApi } from './propriety-page/propriety.api.ts'
import { proprietyPage } from './propriety-page/propriety.page.tsx'
import { followInvitations } from './send-invitations/follow-invitations.ts'
import { invitationByMail } from './take-invitation/invitation-by-mail.ts'

tellAccounts()
keepSearchesOfEngagements()
offerToTake(invitationByMail)
showPromisesToBusiness()
showMeetingsToFirms()

contributeHoldings(holdingsOfEngagements)

export const engagements: Module = {
  name: 'engagements',
  after: [...followInvitations, ...tellFirms],
  jobs: engagementJobs,
  permissions: engagementPermissions,
  doors: [
    engagementListPage,
    logEngagementPage,
    planEngagementPage,
    promiseLedgerPage,
    lineListPage,
    forwardCalendarPage,
    calendarFeedPage,
    importEngagementsPage,
    proprietyPage,
    insiderPages,
    archivedListPage,
    changeSeveralPage,
    briefPage,
    firmMeetingPage,
    engagementPage,
    contactFactsOfGroup,
    businessEngagementsPanel,
    engagementsOnMyDay,
    lastContactFacet,
    engagementListApi,
    engagementApi,
    promiseLedgerApi,
    proprietyApi,
    archivedListApi,
    changeSeveralApi,
    insidersApi
  ]
}
