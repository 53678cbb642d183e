import type { Permission } from '../../module.ts'

export const casePermissions = {
  'case.raise': { words: 'tell government about a problem', heldBy: ['anyone', 'partner', 'staff'] },
  'case.read': { words: 'see the cases of their own teams', heldBy: ['staff'] },
  'case.work': {
    words: 'accept, answer, hand over and close cases of their teams',
    heldBy: ['caseworker', 'desk-supervisor', 'account-manager', 'policy-lead']
  },
  'case.supervise': {
    words: 'decide on cases that bounced, and pull back hand-overs of their teams',
    heldBy: ['desk-supervisor']
  },
  'situation.open': {
    words: 'open a situation, say what everybody says in it, and close it',
    heldBy: ['desk-supervisor', 'policy-lead', 'director']
  },
  'routing.keep': {
    words: 'change who does what, after trying it on the cases of the last quarter',
    heldBy: ['desk-supervisor', 'director', 'administrator']
  },
  'partner-form.keep': {
    words: 'change what partners are asked when they pass a business on',
    heldBy: ['desk-supervisor', 'director', 'administrator']
  },
  'case.read-all': {
    words: 'see every case, to oversee the service or answer a request for information',
    heldBy: ['director', 'foi-officer']
  }
} satisfies Record<string, Permission>
