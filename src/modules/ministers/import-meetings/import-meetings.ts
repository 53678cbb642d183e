import { createHash } from 'node:crypto'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import { matchAttendances } from '../decide-organisation/match-attendances.ts'
import { type Quarter, quarterOf } from '../read-file/quarter-of.ts'
import { type MeetingsFile, type ReadMeetingsFile, readMeetingsFile } from '../read-file/read-meetings-file.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { findDepartment } from './find-department.ts'
import { type ImportedMeetings, ImportMeetings } from './import-meetings.schema.ts'
import { keepMeetings } from './keep-meetings.ts'
import { keepNilReturns } from './keep-nil-returns.ts'
import { keyedMeetings } from './keyed-meetings.ts'
import { nameMinisters } from './name-ministers.ts'

/**
 * Brings a department's quarterly file of ministers' meetings into the open register: all of it, or nothing while a row is
 * refused, unless the part that can be read is accepted as it is. A file brought in again, or the same meetings in another
 * file, change nothing.
 */
export async function importMeetings(ctx: Ctx, file: MeetingsFile, given: ImportMeetings): Promise<ImportedMeetings> {
  demand(ctx, 'meetings.import')
  const { department, quarter, acceptPartial, sourceWords, match } = ImportMeetings.parse(given)
  const latest = londonDay(ctx.now())
  const read = readMeetingsFile(file, { latest, ...(quarter ? { quarter: quarterNamed(quarter) } : {}) })
  const loaded = acceptPartial || read.refused.length === 0
  return inTransaction(ctx, async (tx) => {
    const ministers = await nameMinisters(tx, read.meetings)
    const body = await findDepartment(tx, { asked: department, file: file.name, titles: read.titles, ministers })
    const meetings = keyedMeetings(read, ministers, body)
    const hash = createHash('sha256').update(file.bytes).digest('hex')
    const added =
      loaded && !(await isHeld(tx, hash)) ? await load(tx, { file, hash, read, body, meetings, sourceWords }) : 0
    if (loaded && match) await matchAttendances(tx)
    return {
      ...countsOf(read),
      ...(await matchesOf(
        tx,
        meetings.map(({ key }) => key)
      )),
      loaded,
      added,
      department: body.department,
      withoutYear: read.meetings.filter(({ held }) => held.from === null).length
    }
  })
}

function quarterNamed(name: string): Quarter {
  const [year = '', number = ''] = name.toUpperCase().split(/-?Q/)
  return quarterOf(`${year}-${String(Number(number) * 3).padStart(2, '0')}-01`)
}

const isHeld = async (ctx: Ctx, hash: string) =>
  (await tables<MinisterTables>(ctx)
    .selectFrom('ministers.meetings_file')
    .select('id')
    .where('content_hash', '=', hash)
    .executeTakeFirst()) !== undefined

type Load = {
  file: MeetingsFile
  hash: string
  read: ReadMeetingsFile
  body: { id: string | null; department: string | null }
  meetings: ReturnType<typeof keyedMeetings>
  sourceWords: string | undefined
}

async function load(ctx: Ctx, { file, hash, read, body, meetings, sourceWords }: Load): Promise<number> {
  const counts = countsOf(read)
  const { id } = await tables<MinisterTables>(ctx)
    .insertInto('ministers.meetings_file')
    .values({
      file_name: file.name,
      content_hash: hash,
      encoding: read.encoding,
      department: body.department,
      body_id: body.id,
      quarter_from: read.quarter?.from ?? null,
      titles: read.titles,
      file_rows: read.fileRows,
      meetings: counts.meetings,
      organisations: counts.organisations,
      further: read.further,
      nil: counts.nil,
      notes: JSON.stringify(read.notes),
      refused: JSON.stringify(read.refused),
      source_words: sourceWords ?? null,
      imported_at: ctx.now(),
      imported_by: ctx.actor.id,
      imported_by_name: ctx.actor.name
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const added = await keepMeetings(ctx, { fileId: id }, meetings)
  await keepNilReturns(ctx, id, read, body)
  await recordEvent(ctx, 'meetings.imported', id, {
    file: file.name,
    department: body.department,
    rows: read.fileRows,
    meetings: counts.meetings,
    added,
    organisations: counts.organisations,
    nil: counts.nil,
    refused: read.refused.length
  })
  return added
}

const countsOf = (read: ReadMeetingsFile) => ({
  file_rows: read.fileRows,
  accounted_rows: read.meetings.length + read.further + read.nil.length + read.notes.length + read.refused.length,
  meetings: read.meetings.length,
  organisations: read.meetings.reduce((sum, { attendees }) => sum + attendees.length, 0),
  nil: read.nil.length,
  refused: read.refused
})

async function matchesOf(ctx: Ctx, keys: readonly string[]): Promise<{ matched: number; in_review: number }> {
  if (keys.length === 0) return { matched: 0, in_review: 0 }
  const counts = await countMatches(ctx, keys)
  return { matched: Number(counts.matched), in_review: Number(counts.in_review) }
}

const countMatches = (ctx: Ctx, keys: readonly string[]) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.attendance as a')
    .innerJoin('ministers.published_meeting as m', 'm.id', 'a.meeting_id')
    .where('m.key', 'in', keys)
    .select(({ fn }) => [
      fn.countAll<string>().filterWhere('a.match', '=', 'matched').as('matched'),
      fn.countAll<string>().filterWhere('a.match', '=', 'in-review').as('in_review')
    ])
    .executeTakeFirstOrThrow()
