import type { Permission } from '../../module.ts'

export const sectorOfficePermissions = {
  'office.open': {
    words: 'open and close sector offices, and say who is in them',
    heldBy: ['director', 'administrator']
  }
} satisfies Record<string, Permission>
