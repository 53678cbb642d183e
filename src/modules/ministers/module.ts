import type { Module } from '../../module.ts'
import { businessMeetingsPanel } from './business-meetings/business-meetings.page.ts'
import { correctMeetingPage } from './correct-meeting/correct-meeting.page.tsx'
import { decideLinePage } from './decide-line/decide-line.page.tsx'
import { decideOrganisationPage } from './decide-organisation/decide-organisation.page.tsx'
import { findMeetingsApi } from './find-meetings/find-meetings.api.ts'
import { findMeetingsPage } from './find-meetings/find-meetings.page.tsx'
import { ministerPermissions } from './permissions.ts'
import { quarterReturnPage } from './quarter-return/quarter-return.page.tsx'
import { transparencyPages } from './transparency-pages/transparency.page.tsx'

export const ministers: Module = {
  name: 'ministers',
  permissions: ministerPermissions,
  doors: [
    transparencyPages,
    findMeetingsPage,
    findMeetingsApi,
    correctMeetingPage,
    quarterReturnPage,
    decideLinePage,
    decideOrganisationPage,
    businessMeetingsPanel
  ]
}
