import type { Permission } from '../../module.ts'

export const ministerPermissions = {
  'meetings.find': { words: 'search published meetings of ministers', heldBy: ['anyone', 'partner', 'staff'] },
  'meetings.import': { words: 'bring published meetings into the open register', heldBy: ['administrator'] },
  'return.draft': {
    words: 'decide which engagements of ministers are published, and in what words',
    heldBy: ['private-office', 'foi-officer', 'director']
  },
  'return.approve': { words: 'sign a transparency return for a private office', heldBy: ['private-office'] },
  'return.publish': {
    words: 'sign a transparency return for propriety, which publishes it',
    heldBy: ['foi-officer', 'director']
  },
  'meetings.correct': { words: 'correct what was published of a meeting', heldBy: ['private-office', 'foi-officer'] },
  'meetings.match': {
    words: 'say which business an organisation in a published meeting is',
    heldBy: ['analyst', 'account-manager', 'policy-lead', 'administrator']
  }
} satisfies Record<string, Permission>
