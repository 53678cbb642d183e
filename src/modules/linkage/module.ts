import type { Module } from '../../module.ts'
import { decideLinkPage } from './decide-link/decide-link.page.tsx'
import { keepKeysJob } from './keep-keys/keep-keys.job.ts'
import { linkPage } from './link-page/link.page.tsx'
import { listsPage } from './lists-page/lists.page.tsx'
import { matchBusinessesApi } from './match-businesses/match-businesses.api.ts'
import { linkagePermissions } from './permissions.ts'

export const linkage: Module = {
  name: 'linkage',
  permissions: linkagePermissions,
  doors: [matchBusinessesApi, listsPage, decideLinkPage, linkPage],
  jobs: [keepKeysJob]
}
