export const platformPermissions = {
  'admin.see': { words: 'see the administration pages', heldBy: ['administrator', 'foi-officer'] },
  'token.create': { words: 'make a token with which a program acts for them', heldBy: ['administrator'] },
  'token.revoke': { words: 'see who has which token, and end one at once', heldBy: ['administrator'] },
  'audit.read': { words: 'read the audit trail', heldBy: ['administrator', 'foi-officer'] },
  'dead-letter.requeue': { words: 'see and requeue steps that failed', heldBy: ['administrator'] },
  'job.read': { words: 'see what the clock starts, and whether it went well', heldBy: ['administrator'] },
  'mail.read': { words: 'see what mail was sent', heldBy: ['administrator'] },
  'mail.send-again': { words: 'send mail again whose fate is uncertain', heldBy: ['administrator'] }
} as const
