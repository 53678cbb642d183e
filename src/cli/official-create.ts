import { keepOfficial } from '../modules/government/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { londonDay } from '../platform/dates.ts'
import { type Command, takeOption, WrongUse } from './command.ts'

const CLI = systemActor('command line', ['official.keep', 'official.find', 'official.read'])

/** How the first administrator comes to be: whoever can run commands here may let one person in, and it is audited. */
export const officialCreate: Command = {
  usage: 'official create --email E-MAIL --name NAME --body SLUG [--role ROLE]',
  words: 'add a person, an administrator unless another role is named',
  async run(given, { io, ctxAs }) {
    const args = [...given]
    const [email, name, bodySlug] = ['--email', '--name', '--body'].map((option) => takeOption(args, option))
    const role = takeOption(args, '--role') ?? 'administrator'
    if (!email || !name || !bodySlug) throw new WrongUse(`Say who: ${officialCreate.usage}`)
    const ctx = ctxAs(CLI)
    const official = { email, name, bodySlug, jobTitle: role, activeFrom: londonDay(ctx.now()), roles: [role] }
    const { id } = await keepOfficial(ctx, official)
    io.out(io.json ? JSON.stringify({ id, email, role }) : `${name} can sign in as ${email}, with the role ${role}`)
  }
}
