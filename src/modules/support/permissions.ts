import type { Permission } from '../../module.ts'

export const supportPermissions = {
  'support.find': { words: 'find support for a business', heldBy: ['anyone', 'partner', 'staff'] },
  'scheme.edit': {
    words: 'write and change what the support catalogue says',
    heldBy: ['caseworker', 'desk-supervisor', 'account-manager', 'policy-lead', 'administrator']
  },
  'scheme.review': {
    words: 'review what another editor wrote, and publish it',
    heldBy: ['desk-supervisor', 'policy-lead', 'administrator']
  },
  'ledger.read': { words: 'see the ledger of support given', heldBy: ['staff'] },
  'ledger.import': { words: 'bring in a file of awards', heldBy: ['administrator'] },
  'scheme.import': { words: 'bring in a file of schemes or local help', heldBy: ['administrator'] }
} satisfies Record<string, Permission>
