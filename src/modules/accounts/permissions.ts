import type { Permission } from '../../module.ts'

export const accountPermissions = {
  'account.read': { words: 'see which businesses are managed, by whom, in which tier', heldBy: ['staff'] },
  'account.open': { words: 'put a business under management, and end it', heldBy: ['director', 'administrator'] },
  'account.keep': {
    words: 'change the team and the cover of accounts',
    heldBy: ['account-manager', 'director', 'administrator']
  }
} satisfies Record<string, Permission>
