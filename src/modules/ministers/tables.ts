import type { GovernmentViews } from '../government/index.ts'
import type { RegisterViews } from '../register/index.ts'
import type { SectorOfficeViews } from '../sector-offices/index.ts'

export type MinisterTables = GovernmentViews & RegisterViews & SectorOfficeViews
