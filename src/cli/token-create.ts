import { personas } from '../../seeds/demo/personas.ts'
import { findOfficialByEmail } from '../modules/government/index.ts'
import { audit } from '../platform/audit/audit.ts'
import { issueApiToken } from '../platform/auth/sessions.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { inTransaction } from '../platform/db/in-transaction.ts'
import { type Command, takeOption, WrongUse } from './command.ts'

const CLI = systemActor('command line', ['official.find'])

export const tokenCreate: Command = {
  usage: 'token create --as PERSONA|E-MAIL',
  words: 'make an API token for a person; prints only the token',
  async run(args, { config, io, ctxAs }) {
    const who = takeOption([...args], '--as')
    if (!who) throw new WrongUse('Say whose token: --as caseworker, or --as an e-mail address')
    const email = who.includes('@')
      ? who
      : config.DEMO
        ? personas.find(({ slug }) => slug === who)?.officialEmail
        : undefined
    if (!email)
      throw new WrongUse(
        `There is no persona called ${who}. There are: ${config.DEMO ? personas.map(({ slug }) => slug).join(', ') : 'none here; give an e-mail address'}`
      )
    const token = await inTransaction(ctxAs(CLI), async (tx) => {
      const official = await findOfficialByEmail(tx, email)
      if (!official) throw new WrongUse(`Nobody here has the e-mail address ${email}`)
      await audit(tx, 'token.created', official.id, { label: 'made on the command line' })
      return issueApiToken(tx, official.id, 'made on the command line')
    })
    io.out(token)
  }
}
