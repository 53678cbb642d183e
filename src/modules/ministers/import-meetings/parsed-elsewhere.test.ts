import fs from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readMeetingsFile } from '../read-file/read-meetings-file.ts'
import type { ReadMeeting } from '../read-file/row-outcome.ts'

/** The same files as another project parsed them in 2016. Its row numbers are those of its own export, so meetings are paired in order. */
const Theirs = z.array(
  z.object({ file: z.string(), row: z.coerce.number(), from: z.string(), to: z.string(), organisation: z.string() })
)
const here = (name: string) => new URL(`fixtures/${name}`, import.meta.url)
const RAW = new URL('../../../../seeds/demo/meetings/cabinet-office-2010-2013/', import.meta.url)
const raw = new Set(fs.readdirSync(RAW))
const theirs = Theirs.parse(parse(gunzipSync(fs.readFileSync(here('parsed-elsewhere.csv.gz'))), { columns: true }))

const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/&|\band\b/g, '')
    .replace(/[^a-z0-9]+/g, '')
const rawNameOf = (file: string) => [file, file.replace('_0.csv', '.csv')].find((name) => raw.has(name)) ?? file

type Pair = { file: string; ours: ReadMeeting; theirs: z.infer<typeof Theirs> | undefined }

function pairs(): Pair[] {
  return [...new Set(theirs.map(({ file }) => file))].flatMap((file) => {
    const name = rawNameOf(file)
    const read = readMeetingsFile({ name, bytes: fs.readFileSync(new URL(name, RAW)) }, { latest: '2026-11-26' })
    const rows = theirs.filter((row) => row.file === file)
    const meetings = [...new Set(rows.map(({ row }) => row))]
      .sort((a, b) => a - b)
      .map((at) => rows.filter(({ row }) => row === at))
    const paired = read.meetings.map((ours) => {
      const isSame = folded(ours.organisationText).includes(folded(meetings[0]?.[0]?.organisation ?? '@'))
      return { file: name, ours, theirs: isSame && meetings.length ? meetings.shift() : undefined }
    })
    expect(meetings).toEqual([])
    return paired
  })
}

/** What kind of difference it is; undefined when there is none. */
function differenceOf({ ours, theirs: rows }: Pair): string | undefined {
  if (!rows) return 'not among theirs'
  if (rows[0]?.from !== rows[0]?.to || ours.held.precision === 'span') return 'a span of months'
  const [mine, other] = [
    ours.attendees.map(({ name }) => folded(name)),
    rows.map(({ organisation }) => folded(organisation))
  ]
  if (mine.toSorted().join() === other.toSorted().join()) return undefined
  const [all, allOther] = [mine.join(''), other.join('')]
  if (all === allOther)
    return ours.attendees.some(({ person }) => person)
      ? 'they part a person from the organisation'
      : 'they part one name at “and”, “&” or “/”'
  if (allOther.includes(all)) return 'they keep the occasion, or half a name, as an organisation'
  return all.includes(allOther)
    ? 'they leave out organisations on further rows, or after a bracket'
    : 'the words themselves differ'
}

test('every meeting another project found in these files is found here, at the same time', () => {
  const found = pairs()
  expect(found.filter((pair) => pair.theirs)).toHaveLength(
    new Set(theirs.map(({ file, row }) => `${file}#${row}`)).size
  )
  const elsewhere = found.filter((pair) => pair.theirs && pair.ours.held.precision === 'month')
  const months = elsewhere.map(({ ours, theirs: rows }) => [
    ours.held.from,
    `${rows?.[0]?.from.slice(3)}-${rows?.[0]?.from.slice(0, 2)}-01`
  ])
  expect(months.filter(([mine, other]) => mine !== other)).toEqual([])
})

test('each difference from what they made of it is named, one by one, in fixtures/differences.tsv', () => {
  const lines = pairs().flatMap((pair) => {
    const kind = differenceOf(pair)
    const names = (list: readonly string[] | undefined) => list?.join(' | ') ?? ''
    return kind
      ? [
          [
            pair.file,
            pair.ours.line,
            kind,
            names(pair.ours.attendees.map(({ name }) => name)),
            names(pair.theirs?.map(({ organisation }) => organisation))
          ].join('\t')
        ]
      : []
  })
  const known = fs.readFileSync(here('differences.tsv'), 'utf8').trimEnd().split('\n').slice(1)
  expect(lines).toEqual(known)
})
