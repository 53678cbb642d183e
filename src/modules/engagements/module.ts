import type { Module } from '../../module.ts'
import { engagementPermissions } from './permissions.ts'

export const engagements: Module = {
  name: 'engagements',
  permissions: engagementPermissions
}
