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
  'business.change': {
    words: 'change what officials recorded of a business: its facts, sites and trading names, and archive it',
    heldBy: ['desk-supervisor', 'account-manager', 'policy-lead', 'administrator']
  },
  'business.relate': {
    words: 'say which business belongs to which group',
    heldBy: ['account-manager', 'policy-lead', 'analyst', 'administrator']
  },
  'business.export': { words: 'take a list of businesses away as a file', heldBy: ['staff'] },
  'contact.keep': {
    words: 'keep the people at a business',
    heldBy: ['caseworker', 'desk-supervisor', 'account-manager', 'policy-lead', 'private-office', 'administrator']
  },
  'register.import': { words: 'bring in a register of businesses', heldBy: ['administrator'] }
} satisfies Record<string, Permission>
