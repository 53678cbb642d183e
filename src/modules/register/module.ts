import type { Module } from '../../module.ts'
import { businessApi } from './business-page/business.api.ts'
import { businessPage } from './business-page/business.page.tsx'
import { findBusinessesApi } from './find-business/find-businesses.api.ts'
import { findBusinessesPage } from './find-business/find-businesses.page.tsx'
import { registerPermissions } from './permissions.ts'

export const register: Module = {
  name: 'register',
  permissions: registerPermissions,
  doors: [findBusinessesPage, businessPage, findBusinessesApi, businessApi]
}
