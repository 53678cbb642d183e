import { revokeToken } from '../platform/admin/revoke-token.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { type Command, WrongUse } from './command.ts'

const CLI = systemActor('command line', ['token.revoke'])

export const tokenRevoke: Command = {
  usage: 'token revoke NUMBER',
  words: 'end an API token at once; “token list” shows the numbers',
  async run([id], { io, ctxAs }) {
    if (!id) throw new WrongUse('Say which token: its number, as “token list” shows it')
    await revokeToken(ctxAs(CLI), id)
    io.out(io.json ? JSON.stringify({ id, revoked: true }) : `Token ${id} is revoked and opens nothing any more`)
  }
}
