import fs from 'node:fs'
import path from 'node:path'
import { exportedReturn } from '../modules/ministers/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { type Command, takeFlag, takeOption, WrongUse } from './command.ts'

const READER = systemActor('transparency export', ['meetings.find'])

export const transparencyExport: Command = {
  usage: 'transparency export --department SLUG --quarter 2026-Q3 [--organisations] [--out DIR]',
  words: 'write a published return as CSV under its exact header; --organisations gives one row an organisation',
  async run(given, { io, ctxAs }) {
    const args = [...given]
    const [department, quarter, out] = [
      takeOption(args, '--department'),
      takeOption(args, '--quarter'),
      takeOption(args, '--out')
    ]
    const companion = takeFlag(args, '--organisations')
    if (!department || !quarter || args.length > 0)
      throw new WrongUse(
        'Say whose return and of which quarter: transparency export --department SLUG --quarter 2026-Q3'
      )
    const { csv, companion: organisations, ...rest } = await exportedReturn(ctxAs(READER), department, quarter)
    const text = companion ? organisations : csv
    if (out) writeInto(path.resolve(io.cwd, out), companion ? `organisations-${rest.fileName}` : rest.fileName, text)
    io.out(io.json ? JSON.stringify(rest) : out ? `${rest.csvTitle}: ${rest.meetings.length} meetings` : text.trimEnd())
  }
}

function writeInto(folder: string, name: string, text: string) {
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, name), text)
}
