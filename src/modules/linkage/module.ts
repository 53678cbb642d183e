import type { Module } from '../../module.ts'
import { businessRecordsApi } from './business-records/business-records.api.ts'
import { businessRecordsPage } from './business-records/business-records.page.tsx'
import { decideLinkPage } from './decide-link/decide-link.page.tsx'
import { keepKeysJob } from './keep-keys/keep-keys.job.ts'
import { linkPage } from './link-page/link.page.tsx'
import { listsPage } from './lists-page/lists.page.tsx'
import { matchBusinessesApi } from './match-businesses/match-businesses.api.ts'
import { mergeBusinessesApi } from './merge-businesses/merge-businesses.api.ts'
import { mergeBusinessesPage } from './merge-businesses/merge-businesses.page.tsx'
import { linkagePermissions } from './permissions.ts'
import { reopenDecisionApi } from './reopen-decision/reopen-decision.api.ts'
import { reopenDecisionPage } from './reopen-decision/reopen-decision.page.tsx'
import { setApartApi } from './set-apart/set-apart.api.ts'
import { splitBusinessApi } from './split-business/split-business.api.ts'
import { splitBusinessPage } from './split-business/split-business.page.tsx'
import { undoMergeApi } from './undo-merge/undo-merge.api.ts'
import { undoMergePage } from './undo-merge/undo-merge.page.tsx'
import { undoSplitApi } from './undo-split/undo-split.api.ts'
import { undoSplitPage } from './undo-split/undo-split.page.tsx'

export const linkage: Module = {
  name: 'linkage',
  permissions: linkagePermissions,
  doors: [
    matchBusinessesApi,
    listsPage,
    decideLinkPage,
    linkPage,
    reopenDecisionPage,
    businessRecordsPage,
    mergeBusinessesPage,
    mergeBusinessesApi,
    undoMergePage,
    undoMergeApi,
    splitBusinessPage,
    undoSplitPage,
    businessRecordsApi,
    splitBusinessApi,
    undoSplitApi,
    setApartApi,
    reopenDecisionApi
  ],
  jobs: [keepKeysJob]
}
