import type { Module } from './module.ts'
import { accounts } from './modules/accounts/module.ts'
import { cases } from './modules/cases/module.ts'
import { engagements } from './modules/engagements/module.ts'
import { government } from './modules/government/module.ts'
import { linkage } from './modules/linkage/module.ts'
import { ministers } from './modules/ministers/module.ts'
import { register } from './modules/register/module.ts'
import { sectorOffices } from './modules/sector-offices/module.ts'
import { support } from './modules/support/module.ts'

/** Lowest first: a module may use those above it in this list, never those below. */
export const modules: readonly Module[] = [
  government,
  sectorOffices,
  register,
  linkage,
  support,
  accounts,
  engagements,
  cases,
  ministers
]
