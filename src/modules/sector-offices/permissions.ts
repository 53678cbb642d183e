import type { Permission } from '../../module.ts'

export const sectorOfficePermissions = {
  'office.open': {
    words: 'open and close sector offices, and say who is in them',
    heldBy: ['director', 'administrator']
  },
  'service-times.keep': {
    words: 'say how soon a kind of matter is answered, from a day on',
    heldBy: ['director', 'administrator']
  }
} satisfies Record<string, Permission>
