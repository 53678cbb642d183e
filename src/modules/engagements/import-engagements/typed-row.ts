import { createHash } from 'node:crypto'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { readBusinesses } from '../read-lines/read-businesses.ts'
import { readPeople } from '../read-lines/read-people.ts'
import type { EngagementTables } from '../tables.ts'
import type { Row } from './read-rows.ts'

const lines = (cell: string) =>
  cell
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .join('\n')

/**
 * One row as the operations take it, or all that is wrong with it, each by the name of its column: a file is mended in one go, not
 * fault by fault.
 */
export async function typedRow(ctx: Ctx, { cells }: Row) {
  const { faults, part } = partsOfRow()
  await part(() => itHasATitle(cells.title))
  const day = await part(() => dayOf(cells.date))
  const from = await part(() => timeOf(cells.from, 'from'))
  const to = cells.to ? await part(() => timeOf(cells.to, 'to')) : undefined
  const form = await part(() => codeOf(ctx, 'engagements.form', cells.kind, 'kind'))
  const topics = await part(() => topicsOf(ctx, cells.topics))
  const businesses = await part(() => readBusinesses(ctx, lines(cells.businesses)))
  const owner = await part(() => ownerOf(ctx, cells.owner))
  const startsAt = `${day}T${from}`
  const attendees = day && from && businesses && (await part(() => peopleOf(ctx, cells, { startsAt, businesses })))
  if (faults.length > 0 || !form || !topics || !businesses || !attendees) return { faults }
  return {
    said: {
      ...{ form, title: cells.title, startsAt, topics, businesses, attendees, ...owner },
      ...(to ? { endsAt: `${day}T${to}` } : {}),
      ...wordsOf(cells),
      sourceKey: `${ctx.actor.id}:${cells.key || fingerprintOf(cells)}`,
      source: 'csv' as const
    }
  }
}

/** Reads parts of a row one after the other, and keeps what is wrong with each. */
function partsOfRow() {
  const faults: RuleBroken[] = []
  const part = async <T>(read: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error
      faults.push(error)
      return undefined
    }
  }
  return { faults, part }
}

const peopleOf = (ctx: Ctx, cells: Row['cells'], at: { startsAt: string; businesses: { businessId: string }[] }) =>
  readPeople(ctx, {
    officials: lines(cells.officials),
    ministers: lines(cells.ministers),
    outside: lines(cells.outside),
    ...at
  })

const wordsOf = (cells: Row['cells']) => ({
  place: cells.place,
  purpose: cells.purpose,
  readOut: cells.said,
  decisions: cells.decided,
  wentOnReason: cells.why,
  marking: cells.marking.toUpperCase() || 'OFFICIAL'
})

/** The same row brought in again is the same engagement. */
const fingerprintOf = (cells: Row['cells']) =>
  `row:${createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 40)}`

function itHasATitle(cell: string) {
  if (cell === '') throw new RuleBroken('title-missing', 'Enter a title', 'title')
}

function dayOf(cell: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? []
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : cell
  const at = new Date(`${iso}T12:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)) return iso
  throw new RuleBroken('day-unclear', `“${cell}” is no day like 2026-11-20 or 20/11/2026`, 'date')
}

function timeOf(cell: string, column: 'from' | 'to'): string {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(cell) ?? []
  if (hour && Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute}`
  throw new RuleBroken('time-unclear', `“${cell}” is no time like 10:30`, column)
}

async function topicsOf(ctx: Ctx, cell: string): Promise<string[]> {
  const codes: string[] = []
  for (const topic of lines(cell).split('\n').filter(Boolean))
    codes.push(await codeOf(ctx, 'engagements.topic', topic, 'topics'))
  return codes
}

async function codeOf(ctx: Ctx, table: 'engagements.form' | 'engagements.topic', said: string, column: string) {
  const found = await tables<EngagementTables>(ctx)
    .selectFrom(table)
    .select(['code', 'title'])
    .orderBy('position')
    .execute()
  const one = found.find(({ code, title }) => [code, title.toLowerCase()].includes(said.toLowerCase()))
  if (one) return one.code
  throw new RuleBroken('word-unknown', `“${said}” is none of ${found.map(({ title }) => title).join(', ')}`, column)
}

async function ownerOf(ctx: Ctx, cell: string): Promise<{ ownerId?: string }> {
  if (!cell && ctx.actor.kind !== 'system') return {}
  const found = await tables<EngagementTables>(ctx)
    .selectFrom('government.official_summary')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', cell.toLowerCase()))
    .select('id')
    .executeTakeFirst()
  if (found) return { ownerId: found.id }
  const words = cell ? `No official has the e-mail address “${cell}”` : 'Say whose it is, by e-mail address'
  throw new RuleBroken('owner-unknown', words, 'owner')
}
