import type { Module } from '../../module.ts'
import { contributeArchiveHindrance, contributeEngagementLinks } from '../engagements/index.ts'
import { contributeToReshuffle } from '../government/index.ts'
import { contributeHoldings } from '../register/index.ts'
import { accountDutyPage } from './account-duty-page/account-duty.page.tsx'
import { addLeftOutLinePage } from './add-left-out-line/add-left-out-line.page.tsx'
import { noteHeld } from './answer-bid/note-held.ts'
import { bidPage } from './bid-page/bid.page.tsx'
import { businessMeetingsPanel } from './business-meetings/business-meetings.page.ts'
import { correctDeclarationPage } from './correct-declaration/correct-declaration.page.tsx'
import { correctMeetingPage } from './correct-meeting/correct-meeting.page.tsx'
import { decideLinePage } from './decide-line/decide-line.page.tsx'
import { decideOrganisationPage } from './decide-organisation/decide-organisation.page.tsx'
import { declarationsPage } from './declaration-pages/declarations.page.tsx'
import { publishedDeclarationsPage } from './declaration-pages/published-declarations.page.tsx'
import { diaryPage } from './diary-page/diary.page.tsx'
import { disclosuresPage } from './disclosure-pages/disclosures.page.tsx'
import { dutyApi } from './duty-api/duty-api.api.ts'
import { dutyBoardPage } from './duty-board/duty-board.page.tsx'
import { fairnessMapPage } from './fairness-map/fairness-map.page.tsx'
import { findMeetingsApi } from './find-meetings/find-meetings.api.ts'
import { findMeetingsPage } from './find-meetings/find-meetings.page.tsx'
import { hinderArchive } from './hinder-archive/hinder-archive.ts'
import { holdingsOfMinisters } from './holdings.ts'
import { keepDiaryWeekPage } from './keep-diary-week/keep-diary-week.page.tsx'
import { keepWhoIsMetJob } from './keep-who-is-met/keep-who-is-met.job.ts'
import { makeBidPage } from './make-bid/make-bid.page.tsx'
import { movedDuties } from './moved-duties/moved-duties.ts'
import { ministersOnMyDay } from './my-day/my-day.page.ts'
import { narrowBlocks } from './narrow-blocks/narrow-blocks.ts'
import { informationAbout } from './open-request/information-about.ts'
import { openRequestPage } from './open-request/open-request.page.tsx'
import { ministerPermissions } from './permissions.ts'
import { planPages } from './plan-pages/plan.page.tsx'
import { quarterReturnPage } from './quarter-return/quarter-return.page.tsx'
import { requestListPage } from './request-list/request-list.page.tsx'
import { requestPage } from './request-page/request.page.tsx'
import { returnFilesPage } from './transparency-pages/return-files.page.ts'
import { transparencyPages } from './transparency-pages/transparency.page.tsx'

contributeToReshuffle(movedDuties)
contributeEngagementLinks(informationAbout)
contributeArchiveHindrance(hinderArchive)
contributeHoldings(holdingsOfMinisters)

export const ministers: Module = {
  name: 'ministers',
  permissions: ministerPermissions,
  doors: [
    transparencyPages,
    returnFilesPage,
    findMeetingsPage,
    findMeetingsApi,
    correctMeetingPage,
    correctDeclarationPage,
    quarterReturnPage,
    decideLinePage,
    decideOrganisationPage,
    businessMeetingsPanel,
    diaryPage,
    dutyBoardPage,
    accountDutyPage,
    makeBidPage,
    bidPage,
    planPages,
    openRequestPage,
    requestListPage,
    requestPage,
    disclosuresPage,
    ministersOnMyDay,
    fairnessMapPage,
    declarationsPage,
    publishedDeclarationsPage,
    keepDiaryWeekPage,
    addLeftOutLinePage,
    dutyApi
  ],
  jobs: [keepWhoIsMetJob],
  during: { 'engagement.held': noteHeld, 'engagement.marking-changed': narrowBlocks }
}
