import fs from 'node:fs'
import path from 'node:path'
import { type ImportedMeetings, type ImportMeetingsResult, importMeetings } from '../modules/ministers/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { RuleBroken } from '../platform/errors.ts'
import { type Command, takeFlag, takeOption, WrongUse } from './command.ts'

const IMPORTER = systemActor('meetings import', ['meetings.import', 'business.match'])

export const importMeetingsCommand: Command = {
  usage: 'import meetings FILE… [--department NAME] [--quarter 2013-Q1] [--accept-partial]',
  words: 'bring in quarterly files of ministers’ meetings (CSV, or a folder of them); each file whole or not at all',
  async run(given, { io, ctxAs }) {
    const args = [...given]
    const [department, quarter] = [takeOption(args, '--department'), takeOption(args, '--quarter')]
    const acceptPartial = takeFlag(args, '--accept-partial')
    const files = args.flatMap((name) => filesAt(path.resolve(io.cwd, name)))
    if (files.length === 0) throw new WrongUse('Name a file or a folder to bring in: import meetings FILE')
    const options = { acceptPartial, ...(department ? { department } : {}), ...(quarter ? { quarter } : {}) }
    const results: Imported[] = []
    const failed: string[] = []
    for (const file of files) {
      try {
        const bytes = fs.readFileSync(file)
        const result = await importMeetings(ctxAs(IMPORTER), { name: path.basename(file), bytes }, options)
        results.push({ file, result })
        for (const line of progressOf(file, result)) io.progress(line)
      } catch (error) {
        if (!(error instanceof RuleBroken) || files.length === 1) throw error
        failed.push(`${path.basename(file)}: ${error.message}`)
      }
    }
    const sum = added(results)
    io.out(io.json ? JSON.stringify(sum) : inWords(sum, results))
    sayWhatWasHeld(results, failed)
  }
}

type Imported = { file: string; result: ImportedMeetings }

function sayWhatWasHeld(results: readonly Imported[], failed: readonly string[]) {
  const held = results.filter(({ result }) => !result.loaded).map(({ file }) => path.basename(file))
  const words = held.length
    ? [`Nothing was loaded of ${held.join(', ')}: mend the rows named above, or say --accept-partial to load the rest`]
    : []
  if (words.length + failed.length > 0) throw new WrongUse([...failed, ...words].join('\n'))
}

function filesAt(name: string): string[] {
  const found = fs.statSync(name, { throwIfNoEntry: false })
  if (!found) throw new WrongUse(`There is no file ${name}`)
  if (!found.isDirectory()) return [name]
  return fs
    .readdirSync(name)
    .filter((file) => /\.(csv|tsv|txt)$/i.test(file))
    .sort()
    .map((file) => path.join(name, file))
}

function progressOf(file: string, { refused, withoutYear, department, added: news }: ImportedMeetings): string[] {
  const name = path.basename(file)
  const lines = refused.map(
    ({ line, column, text, reason }) => `${name}: line ${line}, ${column}, “${text}”: ${reason}`
  )
  if (withoutYear > 0) lines.push(`${name}: ${withoutYear} meetings name a month and no year; tell it with --quarter`)
  return [...lines, `${name}: ${department ?? 'department not known'}, ${news} meetings added`]
}

function added(results: readonly Imported[]): ImportMeetingsResult {
  const total = (pick: (result: ImportedMeetings) => number) =>
    results.reduce((sum, { result }) => sum + pick(result), 0)
  const several = results.length > 1
  return {
    file_rows: total((one) => one.file_rows),
    accounted_rows: total((one) => one.accounted_rows),
    meetings: total((one) => one.meetings),
    organisations: total((one) => one.organisations),
    nil: total((one) => one.nil),
    refused: results.flatMap(({ file, result }) =>
      result.refused.map((refusal) => (several ? { file: path.basename(file), ...refusal } : refusal))
    ),
    matched: total((one) => one.matched),
    in_review: total((one) => one.in_review)
  }
}

const number = (count: number) => count.toLocaleString('en-GB')

function inWords(sum: ImportMeetingsResult, results: readonly Imported[]): string {
  const fresh = results.reduce((all, { result }) => all + result.added, 0)
  return `${number(sum.file_rows)} rows, ${number(sum.accounted_rows)} accounted for: ${number(sum.meetings)} meetings (${number(fresh)} new) with ${number(sum.organisations)} organisations, ${number(sum.nil)} nil returns, ${number(sum.refused.length)} refused; ${number(sum.matched)} organisations matched, ${number(sum.in_review)} to review`
}
