import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import type { RoutingRule } from '../route-case/routing-rule.ts'
import { ruleFor } from '../route-case/rule-for.ts'
import { rulesOn } from '../route-case/rules-on.ts'
import type { CaseTables } from '../tables.ts'
import { everyTopicIsKnown } from './every-topic-is-known.ts'

const COUNTING = systemActor('trying a line of the map', ['case.read-all'])
const DAYS = 92
const MOST = 20_000
const SHOWN = 50
const FEWEST = 5

export type Tried = {
  read: number
  /** Those that would go elsewhere and that the reader may see. */
  changed: number
  /** The others, in fives; null where there are fewer, so that a line that fits one case does not tell what it says. */
  unseen: number | null
  /** Whether the reader may see every case, so that there are no others. */
  whole: boolean
  shown: { reference: string; business: string; words: string; before: string; after: string }[]
}

/**
 * Reads the cases of the last quarter by the map as it is and as it would be, and says which would have gone elsewhere. What a
 * team carried and the hour are left out: they were those of then. Only cases the reader may see are shown and counted one by one.
 */
export async function tryRouting(ctx: Ctx, wanted: RoutingRule): Promise<Tried> {
  demand(ctx, 'routing.keep')
  return inTransaction(ctx, async (tx) => {
    await everyTopicIsKnown(tx, wanted.topics)
    const now = await rulesOn(tx, londonDay(tx.now()))
    const then = [...now.filter(({ slug }) => slug !== wanted.slug), wanted].sort((a, b) => a.position - b.position)
    const rows = await actingAs(tx, COUNTING, casesOfTheQuarter)
    const changed = new Map<string, { before: string; after: string }>()
    for (const row of rows) {
      const facts = {
        ...row,
        region: row.region_code,
        size: row.size_band,
        sectors: row.sector_code ? [row.sector_code] : []
      }
      const [before, after] = [ruleFor(now, facts), ruleFor(then, facts)]
      if (goesTo(before) !== goesTo(after)) changed.set(row.id, { before: wordsOf(before), after: wordsOf(after) })
    }
    const seen = await seenOf(tx, [...changed.keys()])
    const others = changed.size - seen
    return {
      read: rows.length,
      changed: seen,
      unseen: others < FEWEST ? null : others - (others % FEWEST),
      whole: may(tx, 'case.read-all'),
      shown: await thoseSeen(tx, changed)
    }
  })
}

const goesTo = (rule: RoutingRule | undefined) => rule?.teamId ?? rule?.sector ?? ''
const wordsOf = (rule: RoutingRule | undefined) => (rule ? rule.words : 'By what the register and its words say')

const casesOfTheQuarter = (ctx: Ctx) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.case')
    .where('received_at', '>', new Date(ctx.now().getTime() - DAYS * 86_400_000))
    .where('split_from', 'is', null)
    .orderBy('received_at', 'desc')
    .limit(MOST)
    .select(['id', 'words', 'topic', 'nation', 'region_code', 'size_band', 'urgency', 'sector_code'])
    .execute()

async function seenOf(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ seen: number }>`select count(*)::int as seen from cases.case
    where id = any (${`{${ids.join(',')}}`}::uuid[])`.execute(tables<CaseTables>(ctx))
  return rows[0]?.seen ?? 0
}

async function thoseSeen(ctx: Ctx, changed: ReadonlyMap<string, { before: string; after: string }>) {
  if (changed.size === 0) return []
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('cases.case')
    .where('id', 'in', [...changed.keys()].slice(0, 2000))
    .orderBy('received_at', 'desc')
    .limit(SHOWN)
    .select(['id', 'reference', 'business_named', 'words'])
    .execute()
  return rows.map((row) => ({
    reference: row.reference,
    business: row.business_named,
    words: row.words.slice(0, 120),
    before: changed.get(row.id)?.before ?? '',
    after: changed.get(row.id)?.after ?? ''
  }))
}
