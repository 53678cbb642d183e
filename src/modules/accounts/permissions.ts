import type { Permission } from '../../module.ts'

const PROPOSERS = ['account-manager', 'policy-lead', 'desk-supervisor', 'private-office', 'director']
const KEEPERS = ['account-manager', 'policy-lead', 'director', 'administrator']

export const accountPermissions = {
  'account.read': { words: 'see which businesses are managed, by whom, in which tier', heldBy: ['staff'] },
  'account.open': { words: 'put a business under management, and end it', heldBy: ['director'] },
  'account.keep': { words: 'keep the team, the cover and the plan of accounts they look after', heldBy: KEEPERS },
  'account.oversee': { words: 'keep any account and read every plan', heldBy: ['director'] },
  'account.export': {
    words: 'take a list of accounts away as a file',
    heldBy: ['account-manager', 'policy-lead', 'private-office', 'director', 'administrator']
  },
  'account.hand-over-all': {
    words: 'pass on everything somebody who leaves holds',
    heldBy: ['director', 'administrator']
  },
  'tier.propose': { words: 'propose a tier for a business, and challenge what others propose', heldBy: PROPOSERS },
  'tier.decide': { words: 'decide on proposals of tiers', heldBy: ['director'] },
  'proposal.read': {
    words: 'read proposals of tiers, to answer a request for information',
    heldBy: ['foi-officer', 'centre-of-excellence']
  },
  'plan.approve': { words: 'approve account plans', heldBy: ['director'] },
  'ask.share': {
    words: 'show a firm what it asked of government, and answer it there',
    heldBy: ['account-manager', 'policy-lead', 'director']
  },
  'list.keep': { words: 'keep lists of businesses and searches, and share them with a team', heldBy: ['staff'] },
  'relationship.answer': { words: 'say how the relationship goes, by a link that was sent', heldBy: ['anyone'] }
} satisfies Record<string, Permission>
