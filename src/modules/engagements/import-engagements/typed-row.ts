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

/** One row as the operations take it; what cannot be read is refused by the name of its column. */
export async function typedRow(ctx: Ctx, { cells }: Row) {
  const startsAt = `${dayOf(cells.date)}T${timeOf(cells.from, 'from')}`
  const businesses = await readBusinesses(ctx, lines(cells.businesses))
  return {
    form: await codeOf(ctx, 'engagements.form', cells.kind, 'kind'),
    title: cells.title,
    startsAt,
    ...(cells.to ? { endsAt: `${dayOf(cells.date)}T${timeOf(cells.to, 'to')}` } : {}),
    place: cells.place,
    topics: await topicsOf(ctx, cells.topics),
    purpose: cells.purpose,
    businesses,
    attendees: await readPeople(ctx, {
      officials: lines(cells.officials),
      ministers: lines(cells.ministers),
      outside: lines(cells.outside),
      ...{ startsAt, businesses }
    }),
    ...(await ownerOf(ctx, cells.owner)),
    readOut: cells.said,
    decisions: cells.decided,
    wentOnReason: cells.why,
    marking: cells.marking.toUpperCase() || 'OFFICIAL',
    sourceKey: `${ctx.actor.id}:${cells.key || fingerprintOf(cells)}`,
    source: 'csv' as const
  }
}

/** The same row brought in again is the same engagement. */
const fingerprintOf = (cells: Row['cells']) =>
  `row:${createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 40)}`

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
