import type { Module } from '../../module.ts'
import { contributeToReshuffle } from '../government/index.ts'
import { contributeHoldings, contributeWhoSpeaks } from '../register/index.ts'
import { contributeOfficeFigures } from '../sector-offices/index.ts'
import { offerWayToAsk } from '../support/index.ts'
import { businessCasesPanel } from './business-cases/business-cases.page.ts'
import { caseFilesPage } from './case-files/case-files.page.ts'
import { caseApi } from './case-page/case.api.ts'
import { casePage } from './case-page/case.page.tsx'
import { caseDeskApi } from './case-page/case-desk.api.ts'
import { caseWritesApi } from './case-page/case-writes.api.ts'
import { caseQueuePage } from './case-queue/case-queue.page.tsx'
import { chooseRouterPage } from './choose-router/choose-router.page.tsx'
import { hinderEndOfTeam } from './hinder-end-of-team/hinder-end-of-team.ts'
import { holdingsOfCases } from './holdings.ts'
import { homePage } from './home-page/home.page.tsx'
import { caseJobs } from './jobs.ts'
import { keepPartnerFormPage } from './keep-partner-form/keep-partner-form.page.tsx'
import { keepRoutingPage } from './keep-routing/keep-routing.page.tsx'
import { lessonsPage } from './learn-routing/learn-routing.page.tsx'
import { suggestDuplicatesReaction } from './merge-cases/suggest-duplicates.ts'
import { movedCases } from './moved-cases/moved-cases.ts'
import { casesOnMyDay } from './my-day/my-day.page.ts'
import { noteWritingPage } from './note-writing/note-writing.page.ts'
import { openCaseFacet } from './open-case-facet/open-case-facet.page.ts'
import { gatherCaseReaction } from './open-situation/gather-reaction.ts'
import { openSituationApi } from './open-situation/open-situation.api.ts'
import { openSituationPage } from './open-situation/open-situation.page.tsx'
import { performancePage } from './performance/performance.page.tsx'
import { casePermissions } from './permissions.ts'
import { promiseFigures } from './promise-figures/promise-figures.ts'
import { raiseCaseApi } from './raise-case/raise-case.api.ts'
import { raiseCasePage } from './raise-case/raise-case.page.tsx'
import { takeFromFinder } from './raise-case/raise-case-from-finder.page.ts'
import { referBusinessPage } from './refer-business/refer-business.page.tsx'
import { firmsOfVisit } from './represent-firm/firms-of-visit.ts'
import { representFirmPage } from './represent-firm/represent-firm.page.tsx'
import { tellRepresentative } from './represent-firm/tell-representative.ts'
import { tellFirm } from './represent-firm/tell-the-firm.ts'
import { serviceTimesPage } from './service-times/service-times.page.tsx'
import { severalCasesApi } from './several-cases/several-cases.api.ts'
import { severalCasesPage } from './several-cases/several-cases.page.tsx'
import { takeBackCases } from './take-back-cases/take-back-cases.ts'
import { takeInCasePage } from './take-in-case/take-in-case.page.tsx'
import { takeInMail } from './take-in-mail/take-in-mail.ts'
import { tellBusiness } from './tell-business/tell-business.ts'
import { tellColleagues } from './tell-colleagues/tell-colleagues.ts'
import { trackCasePage } from './track-case/track-case.page.tsx'

contributeOfficeFigures(promiseFigures)
contributeToReshuffle(movedCases)
offerWayToAsk(takeFromFinder)
contributeHoldings(holdingsOfCases)
contributeWhoSpeaks(firmsOfVisit)

export const cases: Module = {
  name: 'cases',
  permissions: casePermissions,
  doors: [
    homePage,
    raiseCasePage,
    raiseCaseApi,
    trackCasePage,
    representFirmPage,
    casesOnMyDay,
    caseQueuePage,
    severalCasesPage,
    severalCasesApi,
    keepRoutingPage,
    lessonsPage,
    chooseRouterPage,
    serviceTimesPage,
    keepPartnerFormPage,
    openSituationPage,
    openSituationApi,
    takeInCasePage,
    referBusinessPage,
    performancePage,
    casePage,
    noteWritingPage,
    caseApi,
    caseWritesApi,
    caseDeskApi,
    caseFilesPage,
    openCaseFacet,
    businessCasesPanel
  ],
  after: [
    ...tellBusiness,
    tellRepresentative,
    tellFirm,
    ...tellColleagues,
    suggestDuplicatesReaction,
    gatherCaseReaction,
    takeInMail
  ],
  jobs: caseJobs,
  during: { 'office.closed': takeBackCases, 'team.ended': hinderEndOfTeam }
}
