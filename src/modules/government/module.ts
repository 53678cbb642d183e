import type { Module } from '../../module.ts'
import { governmentPermissions } from './permissions.ts'

export const government: Module = {
  name: 'government',
  permissions: governmentPermissions
}
