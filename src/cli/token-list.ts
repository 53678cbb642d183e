import { namesOfOfficials } from '../modules/government/index.ts'
import { listTokens } from '../platform/admin/list-tokens.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import type { Command } from './command.ts'

const CLI = systemActor('command line', ['token.revoke', 'official.read'])

export const tokenList: Command = {
  usage: 'token list',
  words: 'show every API token: its number, whose it is, what for and when it was last used',
  async run(_args, { io, ctxAs }) {
    const ctx = ctxAs(CLI)
    const tokens = await listTokens(ctx)
    const names = await namesOfOfficials(ctx, [...new Set(tokens.map(({ personId }) => personId))])
    for (const { id, personId, label, expiresAt, revokedAt, lastUsedAt } of tokens) {
      const line = { id, actsAs: names.get(personId) ?? personId, label, expiresAt, revokedAt, lastUsedAt }
      io.out(io.json ? JSON.stringify(line) : inWords(line))
    }
  }
}

type Line = {
  id: string
  actsAs: string
  label: string
  expiresAt: Date
  revokedAt: Date | null
  lastUsedAt: Date | null
}

const inWords = ({ id, actsAs, label, expiresAt, revokedAt, lastUsedAt }: Line) =>
  [
    id,
    actsAs,
    label,
    revokedAt ? `revoked ${revokedAt.toISOString()}` : `ends ${expiresAt.toISOString()}`,
    lastUsedAt ? `last used ${lastUsedAt.toISOString()}` : 'never used'
  ].join('\t')
