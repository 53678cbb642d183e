import type { Permission } from '../../module.ts'

export const ministerPermissions = {} satisfies Record<string, Permission>
