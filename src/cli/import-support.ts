import fs from 'node:fs'
import path from 'node:path'
import { importSupport, type SupportImported } from '../modules/support/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { type Command, WrongUse } from './command.ts'

const IMPORTER = systemActor('support import', ['scheme.import'])

export const importSupportCommand: Command = {
  usage: 'import support FILE',
  words: 'bring in a file of schemes, licences, growth hubs or chambers; it is known by what is in it',
  async run(given, { io, ctxAs }) {
    const file = path.resolve(io.cwd, theFile(given, io.cwd))
    const text = fs.readFileSync(file, 'utf8')
    const result = await importSupport(ctxAs(IMPORTER), { name: path.basename(file), text })
    if (io.json) return io.out(JSON.stringify(result))
    for (const { row, what, why } of result.set_aside) io.progress(`Row ${row} set aside, ${what}: ${why}`)
    io.out(inWords(result))
  }
}

const number = (count: number) => count.toLocaleString('en-GB')

function theFile([name, ...more]: readonly string[], cwd: string): string {
  if (!name || more.length) throw new WrongUse('Name one file to bring in: import support FILE')
  if (!fs.statSync(path.resolve(cwd, name), { throwIfNoEntry: false })?.isFile())
    throw new WrongUse(`There is no file ${name}`)
  return name
}

function inWords(result: SupportImported): string {
  const { title, historic, added, changed, unchanged, local_help, set_aside, likely_duplicates } = result
  const parts = [
    `${number(added)} added, ${number(changed)} changed, ${number(unchanged)} unchanged`,
    ...(local_help ? [`${number(local_help)} places to get help`] : []),
    ...(set_aside.length ? [`${number(set_aside.length)} set aside, each named above`] : []),
    ...(likely_duplicates ? [`${number(likely_duplicates)} likely duplicates to look at`] : []),
    ...(historic ? ['historic: kept to learn from, never offered'] : [])
  ]
  return `${title}: ${parts.join('; ')}`
}
