import type { Module } from '../../module.ts'
import { ministerPermissions } from './permissions.ts'

export const ministers: Module = {
  name: 'ministers',
  permissions: ministerPermissions,
  doors: []
}
