import fs from 'node:fs'
import path from 'node:path'
import { importRelations } from '../modules/register/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { type Command, WrongUse } from './command.ts'

const IMPORTER = systemActor('relations import', ['register.import'])

export const importRelationsCommand: Command = {
  usage: 'import relations FILE',
  words: 'bring in who belongs to which group (child,parent,kind,from,until), all of it or nothing',
  async run([name, ...more], { io, ctxAs }) {
    if (!name || more.length > 0) throw new WrongUse('Name one file to bring in: import relations FILE')
    const file = path.resolve(io.cwd, name)
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new WrongUse(`There is no file ${name}`)
    const result = await importRelations(ctxAs(IMPORTER), fs.createReadStream(file), { fileName: path.basename(file) })
    const { rows, added, ended, unchanged } = result
    io.out(io.json ? JSON.stringify(result) : `${rows} rows: ${added} added, ${ended} ended, ${unchanged} unchanged`)
  }
}
