import fs from 'node:fs'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import { type ImportResult, importCompaniesHouse, type RegisterFile } from '../modules/register/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { type Command, takeFlag, takeOption, WrongUse } from './command.ts'

const IMPORTER = systemActor('companies house import', ['register.import'])
/** A hundred and fifty rows: the database is answered between two blocks, and stood idle for a third of the time with larger ones. */
const BLOCK = 65_536

export const importCompaniesHouseCommand: Command = {
  usage: 'import companies-house FILE [--as-of DAY]',
  words: 'bring in “BasicCompanyData” (.csv or .csv.gz), all of it or nothing; --whole or --part says which it is',
  async run(given, { io, ctxAs }) {
    const args = [...given]
    const asOf = takeOption(args, '--as-of')
    const [whole, part] = [takeFlag(args, '--whole'), takeFlag(args, '--part')]
    const [name] = args
    if (!name || args.length > 1) throw new WrongUse('Name one file to bring in: import companies-house FILE')
    if (whole && part) throw new WrongUse('A file is --whole or --part, not both')
    const options = { fileName: path.basename(name), ...(asOf ? { asOf } : {}), ...(whole || part ? { whole } : {}) }
    const file = openFile(path.resolve(io.cwd, name))
    const result = await importCompaniesHouse(ctxAs(IMPORTER), file, options, io.progress)
    io.out(io.json ? JSON.stringify(result) : inWords(result))
  }
}

function openFile(name: string): RegisterFile {
  const size = fs.statSync(name, { throwIfNoEntry: false })
  if (!size?.isFile()) throw new WrongUse(`There is no file ${name}`)
  const read = fs.createReadStream(name, { highWaterMark: BLOCK })
  const bytesRead = () => read.bytesRead
  if (!name.endsWith('.gz')) return { chunks: read, size: size.size, bytesRead }
  const unpacked = createGunzip({ chunkSize: BLOCK })
  read.on('error', (error) => unpacked.destroy(error)).pipe(unpacked)
  return { chunks: unpacked, size: size.size, bytesRead }
}

const number = (count: number) => count.toLocaleString('en-GB')

function inWords({ rows, added, changed, unchanged, closed, seconds, rows_per_second }: ImportResult): string {
  const speed = `${seconds} seconds, ${number(rows_per_second)} rows a second`
  if (added + changed + closed === 0) return `Nothing changed: all ${number(rows)} rows are held already (${speed})`
  return `${number(rows)} rows: ${number(added)} added, ${number(changed)} changed, ${number(unchanged)} unchanged; ${number(closed)} no longer going concerns (${speed})`
}
