import type { Module } from '../../module.ts'
import { supportPermissions } from './permissions.ts'

export const support: Module = { name: 'support', permissions: supportPermissions, doors: [] }
