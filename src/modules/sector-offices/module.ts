import type { Module } from '../../module.ts'
import { hinderEndOfTeam } from './hinder-end-of-team/hinder-end-of-team.ts'
import { offerPage } from './offer-page/offer.page.tsx'
import { officePage } from './office-page/office.page.tsx'
import { officesApi } from './office-page/offices.api.ts'
import { officesPage } from './offices-page/offices.page.tsx'
import { openOfficePage } from './open-office/open-office.page.tsx'
import { sectorOfficePermissions } from './permissions.ts'
import { statementPages } from './statements/statements.page.tsx'

export const sectorOffices: Module = {
  name: 'sector-offices',
  permissions: sectorOfficePermissions,
  doors: [openOfficePage, officesPage, officePage, offerPage, statementPages, officesApi],
  during: { 'team.ended': hinderEndOfTeam }
}
