import type { Module } from '../../module.ts'
import { sectorOfficePermissions } from './permissions.ts'

export const sectorOffices: Module = {
  name: 'sector-offices',
  permissions: sectorOfficePermissions
}
