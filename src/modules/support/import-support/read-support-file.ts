import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { RuleBroken } from '../../../platform/errors.ts'
import type { ReadResult } from './read-result.ts'
import { readCornwall } from './readers/read-cornwall.ts'
import { readCoronavirus } from './readers/read-coronavirus.ts'
import { readFinderFacets } from './readers/read-finder-facets.ts'
import { readGovuk2013 } from './readers/read-govuk-2013.ts'
import { readGovukExample } from './readers/read-govuk-example.ts'
import { readGrantSchemes } from './readers/read-grant-schemes.ts'
import { readChambers, readHubs } from './readers/read-hubs.ts'
import { readLicences } from './readers/read-licences.ts'
import { readNextSteps } from './readers/read-next-steps.ts'
import { readOwnFeed } from './readers/read-own-feed.ts'
import { readUkri } from './readers/read-ukri.ts'

const KNOWN =
  'schemes as JSON (ours, GOV.UK’s or UKRI’s), grant schemes or licences as CSV, next steps as YAML, growth hubs or chambers as JSON'

/** Knows a file by what is in it, whatever it is called, and reads it; what it cannot read it refuses by row and column. */
export function readSupportFile(text: string): ReadResult {
  const bare = text.replace(/^\uFEFF/, '').trimStart()
  try {
    if (bare.startsWith('{') || bare.startsWith('[')) return readJson(JSON.parse(bare))
    if (bare.startsWith('- ')) return readNextSteps(bare)
    return readCsv(bare)
  } catch (error) {
    throw inOurWords(error)
  }
}

function readJson(json: unknown): ReadResult {
  const first = Array.isArray(json) ? json[0] : json
  const has = (name: string) => typeof first === 'object' && first !== null && Object.hasOwn(first, name)
  const readers: readonly (readonly [boolean, (json: unknown) => ReadResult])[] = [
    [has('layout'), readOwnFeed],
    [has('business_support_identifier'), readGovuk2013],
    [has('boundaries'), readHubs],
    [has('digest') && has('place'), readChambers],
    [has('sponsor') && has('closes'), readUkri],
    [has('factsheet'), readCornwall],
    [has('facets'), readFinderFacets],
    [has('content_id'), readGovukExample],
    [has('id') && has('description'), readCoronavirus]
  ]
  const reader = readers.find(([fits]) => fits)?.[1]
  if (!reader) throw new RuleBroken('file-unknown', `This file is of no kind we know. We read ${KNOWN}`)
  return reader(json)
}

function readCsv(text: string): ReadResult {
  const records: Record<string, string>[] = parse(text, { columns: true, skip_empty_lines: true })
  const [first] = records
  if (first && 'Grant Programme:Code' in first) return readGrantSchemes(records)
  if (first && 'Primary publishing organisation' in first) return readLicences(records)
  throw new RuleBroken('file-unknown', `This file is of no kind we know. We read ${KNOWN}`)
}

function inOurWords(error: unknown): unknown {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    const path = issue?.path ?? []
    const at = path.findIndex((part) => typeof part === 'number')
    const column = path.slice(at + 1).join('.')
    const where = at < 0 ? column || 'The file' : `Row ${Number(path[at]) + 1}, ${column || 'the whole row'}`
    return new RuleBroken('file-unreadable', `${where}: ${issue?.message ?? 'not as expected'}. Nothing was brought in`)
  }
  if (error instanceof SyntaxError || (error instanceof Error && error.name === 'CsvError'))
    return new RuleBroken(
      'file-unreadable',
      `The file breaks off or is not well formed: ${error.message}. Nothing was brought in`
    )
  return error
}
