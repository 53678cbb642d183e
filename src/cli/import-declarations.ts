import fs from 'node:fs'
import path from 'node:path'
import { importDeclarations } from '../modules/ministers/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { type Command, takeFlag, takeOption, WrongUse } from './command.ts'

const IMPORTER = systemActor('declarations import', ['meetings.import'])

export const importDeclarationsCommand: Command = {
  usage: 'import declarations FILE --source WORDS [--department NAME] [--accept-partial]',
  words: 'bring in a file of hospitality, gifts, overseas travel or senior officials’ meetings; whole or not at all',
  async run(given, { io, ctxAs }) {
    const args = [...given]
    const [department, source] = [takeOption(args, '--department'), takeOption(args, '--source')]
    const acceptPartial = takeFlag(args, '--accept-partial')
    const [name] = args
    if (!name || !source)
      throw new WrongUse('Name a file, and say where it is from: import declarations FILE --source WORDS')
    const file = { name: path.basename(name), bytes: fs.readFileSync(path.resolve(io.cwd, name)) }
    const result = await importDeclarations(ctxAs(IMPORTER), file, {
      sourceWords: source,
      acceptPartial,
      ...(department ? { department } : {})
    })
    for (const { line, column, text, reason } of result.refused)
      io.progress(`${file.name}: line ${line}, ${column}, “${text}”: ${reason}`)
    io.out(io.json ? JSON.stringify(result) : inWords(result))
    if (!result.loaded)
      throw new WrongUse('Nothing was loaded: mend the rows named above, or say --accept-partial to load the rest')
  }
}

const inWords = (one: Awaited<ReturnType<typeof importDeclarations>>) =>
  `${one.file_rows} rows of ${one.kind}, ${one.accounted_rows} accounted for: ${one.declarations} declarations, ${one.nil} nil returns, ${one.refused.length} refused; ${one.added} added`
