import type { Permission } from '../../module.ts'

export const engagementPermissions = {
  'engagement.read': {
    words: 'see contact with business that is open to all of government, or to their teams or themselves',
    heldBy: ['staff']
  },
  'engagement.log': {
    words: 'plan, log and change contact with business',
    heldBy: [
      'caseworker',
      'desk-supervisor',
      'account-manager',
      'policy-lead',
      'private-office',
      'analyst',
      'director',
      'centre-of-excellence'
    ]
  },
  'engagement.show-to-firm': {
    words: 'show a firm a meeting that is planned with it',
    heldBy: ['account-manager', 'policy-lead', 'private-office', 'director', 'desk-supervisor']
  },
  'firm.write': { words: 'write to a meeting in the name of a firm, by a link that was sent', heldBy: ['anyone'] },
  'propriety.keep': {
    words: 'say which decisions about a business are open, and when a period before an election runs',
    heldBy: ['director', 'policy-lead']
  },
  'line.keep': {
    words: 'keep lines to take',
    heldBy: ['policy-lead', 'account-manager', 'director', 'private-office']
  },
  'invitation.take': {
    words: 'put calendar invitations that arrive into the record',
    heldBy: ['private-office', 'account-manager']
  }
} satisfies Record<string, Permission>
