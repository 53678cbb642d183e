import fs from 'node:fs'
import path from 'node:path'
import { importEngagements } from '../modules/engagements/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { type Command, WrongUse } from './command.ts'

const IMPORTER = systemActor('engagements import', [
  'engagement.log',
  'engagement.read',
  'business.read',
  'sensitive.read-all'
])

export const importEngagementsCommand: Command = {
  usage: 'import engagements FILE',
  words: 'bring in contact with business as CSV, each row with its owner; all of it or nothing',
  async run([name, ...more], { io, ctxAs }) {
    if (!name || more.length) throw new WrongUse('Name one file: import engagements FILE')
    const file = path.resolve(io.cwd, name)
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new WrongUse(`There is no file ${name}`)
    const rows = await importEngagements(ctxAs(IMPORTER), fs.readFileSync(file, 'utf8'))
    const count = (what: string) => rows.filter(({ becomes }) => becomes === what).length
    const sum = { rows: rows.length, held: count('held'), planned: count('planned'), there: count('there') }
    io.out(
      io.json
        ? JSON.stringify(sum)
        : `${sum.rows} rows: ${sum.held} held and ${sum.planned} planned brought in, ${sum.there} came in before`
    )
  }
}
