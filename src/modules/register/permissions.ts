import type { Permission } from '../../module.ts'

export const registerPermissions = {
  'business.find': { words: 'look a business up on the open register', heldBy: ['anyone', 'partner', 'staff'] },
  'business.read': { words: 'see the whole record of a business', heldBy: ['staff'] },
  'business.record': {
    words: 'record a business that no register holds',
    heldBy: ['caseworker', 'desk-supervisor', 'account-manager', 'policy-lead', 'administrator']
  },
  'business.assert-sector': {
    words: 'say which sector a business is in, with a reason',
    heldBy: ['desk-supervisor', 'account-manager', 'policy-lead', 'analyst', 'administrator']
  },
  'register.import': { words: 'bring in a register of businesses', heldBy: ['administrator'] }
} satisfies Record<string, Permission>
