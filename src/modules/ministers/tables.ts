import type { EngagementViews } from '../engagements/index.ts'
import type { GovernmentViews } from '../government/index.ts'
import type { RegisterViews } from '../register/index.ts'
import type { SectorOfficeViews } from '../sector-offices/index.ts'
import type { DutyTables } from './duty-tables.ts'
import type { InformationTables } from './information-tables.ts'
import type { MeetingTables } from './meeting-tables.ts'
import type { ReturnTables } from './return-tables.ts'

export type MinisterTables = DutyTables &
  InformationTables &
  MeetingTables &
  ReturnTables &
  EngagementViews &
  GovernmentViews &
  RegisterViews &
  SectorOfficeViews
