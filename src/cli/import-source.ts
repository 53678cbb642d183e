import path from 'node:path'
import { importList, openTable } from '../modules/linkage/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { type Command, WrongUse } from './command.ts'

const IMPORTER = systemActor('list import', ['linkage.link'])

export const importSource: Command = {
  usage: 'import source NAME FILE',
  words: "bring in a department's list of businesses, to be linked; its columns are guessed and remembered",
  async run(args, { io, ctxAs }) {
    const [name, file] = args
    if (!name || !file || args.length > 2) throw new WrongUse('Name the list and its file: import source NAME FILE')
    const table = await openTable(path.resolve(io.cwd, file))
    const done = await importList(ctxAs(IMPORTER), name, path.basename(file), table)
    const columns = Object.entries(done.mapping).map(([field, column]) => `${field} from “${column}”`)
    io.out(
      io.json
        ? JSON.stringify(done)
        : `${done.rows} rows of ${done.list}: ${done.added} new, ${done.gone} no longer on it. Took ${columns.join(', ')}`
    )
  }
}
