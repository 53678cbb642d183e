import type { Permission } from '../../module.ts'

export const linkagePermissions = {
  'business.match': { words: 'match names and records with the businesses we hold', heldBy: ['staff'] }
} satisfies Record<string, Permission>
