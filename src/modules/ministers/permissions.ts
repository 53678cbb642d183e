import type { Permission } from '../../module.ts'

export const ministerPermissions = {
  'meetings.find': { words: 'search published meetings of ministers', heldBy: ['anyone', 'partner', 'staff'] },
  'meetings.import': { words: 'bring published meetings into the open register', heldBy: ['administrator'] },
  'meetings.count': { words: 'keep the counts of who is met up to date', heldBy: ['administrator'] },
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
  },
  'duty.read': {
    words: 'see which businesses ministers owe a meeting, and who asks for their time',
    heldBy: ['staff']
  },
  'duty.keep': {
    words: 'waive and delegate the duty to meet a business, and say when a diary takes no meetings',
    heldBy: ['private-office', 'director']
  },
  'bid.make': {
    words: 'ask for a minister’s time, for a business or for government',
    heldBy: ['account-manager', 'policy-lead', 'private-office', 'director']
  },
  'bid.answer': { words: 'accept, decline and delegate bids for a minister’s time', heldBy: ['private-office'] },
  'information.answer': {
    words: 'answer requests for what is held about a meeting, and publish what is disclosed',
    heldBy: ['foi-officer']
  },
  'plan.propose': {
    words: 'have a quarter of meetings proposed, and turn an accepted plan into bids',
    heldBy: ['private-office', 'director']
  }
} satisfies Record<string, Permission>
