import type { Module } from '../../module.ts'
import { contributeHoldings } from '../register/index.ts'
import { askPersonPage } from './ask-person/ask-person.page.tsx'
import { learnFromOutcome } from './ask-person/learn-from-outcome.ts'
import { businessSupportPanel } from './business-support/business-support.page.ts'
import { compareApi } from './compare-schemes/compare-schemes.api.ts'
import { comparePage } from './compare-schemes/compare-schemes.page.tsx'
import { coveragePage } from './count-coverage/count-coverage.page.tsx'
import { findSupportPage } from './find-support/find-support.page.tsx'
import { holdingsOfSupport } from './holdings.ts'
import { supportJobs } from './jobs.ts'
import { ledgerPage } from './ledger-pages/ledger.page.tsx'
import { duplicatesPage } from './manage-pages/duplicates.page.tsx'
import { managePage } from './manage-pages/manage.page.tsx'
import { supportPermissions } from './permissions.ts'
import { printResultsPage } from './print-results/print-results.page.tsx'
import { saveSearchPage } from './save-search/save-search.page.tsx'
import { schemePage } from './scheme-page/scheme.page.tsx'
import { similarSupportPage } from './similar-support/similar-support.page.tsx'
import { supportFeedApi } from './support-feed/support-feed.api.ts'
import { supportFeedPage } from './support-feed/support-feed.page.ts'
import { supportOfBusinessPage } from './support-of-business/support-of-business.page.tsx'

contributeHoldings(holdingsOfSupport)

export const support: Module = {
  name: 'support',
  permissions: supportPermissions,
  doors: [
    findSupportPage,
    comparePage,
    compareApi,
    askPersonPage,
    saveSearchPage,
    printResultsPage,
    managePage,
    duplicatesPage,
    coveragePage,
    ledgerPage,
    similarSupportPage,
    supportOfBusinessPage,
    supportFeedPage,
    supportFeedApi,
    businessSupportPanel,
    schemePage
  ],
  jobs: supportJobs,
  during: { 'case.judged': learnFromOutcome }
}
