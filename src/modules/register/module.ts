import type { Module } from '../../module.ts'
import { assertSectorPage } from './assert-sector/assert-sector.page.tsx'
import { businessApi } from './business-page/business.api.ts'
import { businessPage } from './business-page/business.page.tsx'
import { changeContactApi } from './change-contact/change-contact.api.ts'
import { changeContactPage } from './change-contact/change-contact.page.tsx'
import { closeSiteApi } from './close-site/close-site.api.ts'
import { contactPages } from './contact-pages/contacts.page.tsx'
import { exportBusinessesPage } from './export-businesses/export-businesses.page.tsx'
import { findBusinessesApi } from './find-business/find-businesses.api.ts'
import { findBusinessesPage } from './find-business/find-businesses.page.tsx'
import { followMerged } from './follow-merged/follow-merged.page.ts'
import { groupPage } from './group-page/group.page.tsx'
import { contributeHoldings } from './move-holdings/holdings.ts'
import { holdingsOfRegister } from './move-holdings/holdings-of-register.ts'
import { registerPermissions } from './permissions.ts'
import { recordBusinessApi } from './record-business/record-business.api.ts'
import { recordBusinessPage } from './record-business/record-business.page.tsx'
import { recordPage } from './record-page/record.page.tsx'

contributeHoldings(holdingsOfRegister)

export const register: Module = {
  name: 'register',
  permissions: registerPermissions,
  doors: [
    followMerged,
    findBusinessesPage,
    exportBusinessesPage,
    recordBusinessPage,
    businessPage,
    assertSectorPage,
    contactPages,
    changeContactPage,
    groupPage,
    recordPage,
    findBusinessesApi,
    businessApi,
    changeContactApi,
    closeSiteApi,
    recordBusinessApi
  ]
}
