import fs from 'node:fs'
import path from 'node:path'
import { importAwards } from '../modules/support/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { type Command, takeOption, WrongUse } from './command.ts'

const IMPORTER = systemActor('awards import', ['ledger.import', 'business.match', 'business.read'])

export const importAwardsCommand: Command = {
  usage: 'import awards FILE --source CODE --title WORDS --as-of DAY',
  words: 'bring in awards of support as CSV, in place of what the same source said before',
  async run(given, { io, ctxAs }) {
    const args = [...given]
    const source = takeOption(args, '--source')
    const title = takeOption(args, '--title')
    const asOf = takeOption(args, '--as-of')
    const [name] = args
    if (!name || !source || !title || !asOf || args.length > 1)
      throw new WrongUse(
        'Name the file and say whose it is: import awards FILE --source CODE --title WORDS --as-of DAY'
      )
    const file = path.resolve(io.cwd, name)
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new WrongUse(`There is no file ${name}`)
    const result = await importAwards(ctxAs(IMPORTER), { source, title, asOf, text: fs.readFileSync(file, 'utf8') })
    if (io.json) return io.out(JSON.stringify(result))
    for (const { row, what, why } of result.set_aside) io.progress(`Row ${row} set aside, ${what}: ${why}`)
    io.out(`${result.rows} awards, ${result.linked} linked to a business; ${result.set_aside.length} set aside`)
  }
}
