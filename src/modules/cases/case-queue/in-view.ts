import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, may } from '../../../platform/ctx.ts'
import { NATIONS, SIZE_BANDS } from '../raise-case/raise-case.schema.ts'

export const VIEWS = [
  'ours',
  'late',
  'mine',
  'unassigned',
  'offered',
  'asked',
  'supervisor',
  'waiting',
  'held-up',
  'closed',
  'all'
] as const
export type View = (typeof VIEWS)[number]
export type Meaning = ReturnType<typeof sql<boolean>>

const given = (schema: z.ZodType<string>) => z.union([z.literal(''), schema]).catch('')
export const CHANNELS = ['web', 'api', 'referral', 'phone', 'email', 'letter', 'social', 'event'] as const

export const QueueFilters = z.object({
  sector: given(z.string().max(10)),
  nation: given(z.enum(NATIONS)),
  size: given(z.enum(SIZE_BANDS)),
  urgency: given(z.enum(['routine', 'urgent'])),
  channel: given(z.enum(CHANNELS)),
  topic: given(z.string().max(60)),
  official: given(z.uuid())
})
export type QueueFilters = z.infer<typeof QueueFilters>

export const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

/** What each view of the queue means, in one place: the list and its count can never differ. */
export function inView(ctx: Ctx, view: View): Meaning {
  const teams = uuids(ctx.actor.teams)
  const [only, ...more] = ctx.actor.teams
  // Of one team an index gives the cases in their order; of several it cannot.
  const ours =
    only && more.length === 0
      ? sql<boolean>`c.owner_team_id = ${only}::uuid`
      : sql<boolean>`c.owner_team_id = any (${teams})`
  const open = sql<boolean>`c.closed_at is null`
  const meanings: Record<View, Meaning> = {
    ours: sql<boolean>`${open} and ${ours}`,
    late: sql<boolean>`${open} and ${ours} and c.paused_at is null and c.due_at < ${ctx.now()}`,
    mine: sql<boolean>`${open} and c.owner_official_id = ${officialOf(ctx)}::uuid`,
    unassigned: sql<boolean>`${open} and ${ours} and c.owner_official_id is null`,
    offered: sql<boolean>`${open} and c.id in (select h.case_id from cases.hand_over h where h.answer is null and h.to_team_id = any (${teams}))`,
    asked: sql<boolean>`${open} and c.id in (select q.case_id from cases.contribution q where q.answer is null and q.team_id = any (${teams}))`,
    supervisor: sql<boolean>`${open} and c.with_supervisor`,
    waiting: sql<boolean>`${open} and ${ours} and c.paused_at is not null`,
    'held-up': sql<boolean>`${open} and ${ours} and exists (select from cases.contribution q where q.case_id = c.id and q.answer is null)`,
    closed: may(ctx, 'case.read-all')
      ? sql<boolean>`c.closed_at is not null`
      : sql<boolean>`c.closed_at is not null and ${ours}`,
    all: open
  }
  return meanings[view]
}

// Whoever acts without being an official, such as the system, has no case of their own.
const officialOf = (ctx: Ctx) => (z.uuid().safeParse(ctx.actor.id).success ? ctx.actor.id : null)

const COLUMNS = {
  sector: 'c.sector_code',
  nation: 'c.nation',
  size: 'c.size_band',
  urgency: 'c.urgency',
  channel: 'c.channel',
  topic: 'c.topic'
} as const

/** The filters in force, each as a condition. */
export function filtered({ official, ...rest }: QueueFilters): Meaning[] {
  const conditions: Meaning[] = official ? [sql<boolean>`c.owner_official_id = ${official}::uuid`] : []
  for (const [name, value] of Object.entries(rest)) {
    const column = Object.entries(COLUMNS).find(([filter]) => filter === name)?.[1]
    if (value && column) conditions.push(sql<boolean>`${sql.ref(column)} = ${value}`)
  }
  return conditions
}
