export { assertSector } from './assert-sector/assert-sector.ts'
export type { BusinessPanel, Moment, PanelContent, PanelLine } from './business-page/panel.ts'
export type { RegisterEvents } from './events.ts'
export type { BusinessesFound, FoundBusiness } from './find-business/find-businesses.schema.ts'
export { findBusinesses } from './find-business/find-businesses.ts'
export type {
  ImportCompaniesHouse,
  ImportResult,
  RegisterFile
} from './import-companies-house/import-companies-house.schema.ts'
export { importCompaniesHouse } from './import-companies-house/import-companies-house.ts'
export { importLargeEmployers } from './import-large-employers/import-large-employers.ts'
export { businessById, businessByNumber } from './read-business/business-by-id.ts'
export { type BusinessSector, businessSectors } from './read-business/business-sectors.ts'
export type { BusinessSummary } from './read-business/business-summary.ts'
export type { RecordBusiness, RecordedBusiness } from './record-business/record-business.schema.ts'
export { recordBusiness } from './record-business/record-business.ts'
export type { RegisterViews } from './tables.ts'
