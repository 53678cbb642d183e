import type { Module } from '../../module.ts'
import { keepKeysJob } from './keep-keys/keep-keys.job.ts'
import { matchBusinessesApi } from './match-businesses/match-businesses.api.ts'
import { linkagePermissions } from './permissions.ts'

export const linkage: Module = {
  name: 'linkage',
  permissions: linkagePermissions,
  doors: [matchBusinessesApi],
  jobs: [keepKeysJob]
}
