import type { Module } from '../../module.ts'
import { askPersonPage } from './ask-person/ask-person.page.tsx'
import { learnFromOutcome } from './ask-person/learn-from-outcome.ts'
import { findSupportPage } from './find-support/find-support.page.tsx'
import { supportJobs } from './jobs.ts'
import { duplicatesPage } from './manage-pages/duplicates.page.tsx'
import { managePage } from './manage-pages/manage.page.tsx'
import { supportPermissions } from './permissions.ts'
import { printResultsPage } from './print-results/print-results.page.tsx'
import { saveSearchPage } from './save-search/save-search.page.tsx'
import { schemePage } from './scheme-page/scheme.page.tsx'

export const support: Module = {
  name: 'support',
  permissions: supportPermissions,
  doors: [findSupportPage, askPersonPage, saveSearchPage, printResultsPage, managePage, duplicatesPage, schemePage],
  jobs: supportJobs,
  during: { 'case.judged': learnFromOutcome }
}
