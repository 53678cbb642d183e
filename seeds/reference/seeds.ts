import { accountsSeed } from './accounts/accounts.ts'
import { calendar } from './calendar/calendar.ts'
import { casesSeed } from './cases/seed.ts'
import { engagementsSeed } from './engagements/seed.ts'
import { bodies } from './government/bodies.ts'
import { markings } from './government/markings.ts'
import { ministerNames } from './government/minister-names.ts'
import { ministers } from './government/ministers.ts'
import { exemptions } from './ministers/exemptions.ts'
import { ministersDuty } from './ministers/ministers.ts'
import { returnLayouts } from './ministers/return-layouts.ts'
import { places } from './places/places.ts'
import type { ReferenceSeed } from './reference-seed.ts'
import { sectorOffices } from './sector-offices/sectors.ts'
import { sic } from './sic/sic.ts'
import { localHelp } from './support/support.ts'

/** In order: what a later one points to, an earlier one has put there. */
export const referenceSeeds: readonly ReferenceSeed[] = [
  places,
  calendar,
  bodies,
  markings,
  ministers,
  ministerNames,
  sectorOffices,
  sic,
  localHelp,
  accountsSeed,
  engagementsSeed,
  casesSeed,
  returnLayouts,
  exemptions,
  ministersDuty
]
