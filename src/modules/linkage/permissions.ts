import type { Permission } from '../../module.ts'

export const linkagePermissions = {
  'business.match': { words: 'match names and records with the businesses we hold', heldBy: ['staff'] },
  'linkage.see': { words: 'see how the lists of departments are linked to businesses, and why', heldBy: ['staff'] },
  'linkage.link': { words: 'bring in lists of departments and link them', heldBy: ['administrator'] },
  'business.merge': {
    words: 'say that two records are one business, and undo it',
    heldBy: ['desk-supervisor', 'account-manager', 'administrator']
  },
  'linkage.review': {
    words: 'decide whether a record of a list and a business are the same',
    heldBy: ['desk-supervisor', 'account-manager', 'analyst', 'administrator']
  }
} satisfies Record<string, Permission>
