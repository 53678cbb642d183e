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
  }
} satisfies Record<string, Permission>
