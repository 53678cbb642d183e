import type { Module } from '../../module.ts'
import { accountPermissions } from './permissions.ts'

export const accounts: Module = {
  name: 'accounts',
  permissions: accountPermissions
}
