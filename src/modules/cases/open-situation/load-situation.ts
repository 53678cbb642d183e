import { sql } from 'kysely'
import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { dayInWords, londonDay, momentForPage } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listOffices } from '../../sector-offices/index.ts'
import type { SituationFigures } from '../situation-tables.ts'
import type { CaseTables } from '../tables.ts'
import { situationBySlug } from './situation-by-slug.ts'

export type SituationShown = Awaited<ReturnType<typeof loadSituation>>

const SHOWN = 30

/** Everything about a situation on one page: what everybody says, its cases, whom it touches, whom to reach, each day so far. */
export async function loadSituation(ctx: Ctx, slug: string) {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const found = await situationBySlug(tx, slug)
    const today = londonDay(tx.now())
    return {
      found,
      opened: momentForPage(found.opened_at),
      cases: await casesOf(tx, found.id),
      lines: (await linesOf(tx, found.id)).map(({ words, by_name, at }) => ({
        words,
        by: by_name,
        when: momentForPage(at)
      })),
      contacts: (await contactsOf(tx, found.id)).map((one) => ({
        ...one,
        by: dayInWords(new Date(`${one.by_on}T12:00:00Z`)),
        late: one.done_at === null && one.by_on < today
      })),
      affected: found.closed_at ? [] : await affectedBy(tx, found),
      days: (await daysOf(tx, found.id)).map((one) => ({
        day: one.day,
        figures: shownFigures(tx, one.figures),
        words: dayInWords(new Date(`${one.day}T12:00:00Z`))
      })),
      sectors: (await listOffices(tx)).map(({ sectorCode, sector }) => ({ code: sectorCode, name: sector })),
      may: { open: may(tx, 'situation.open') && !found.closed_at, work: may(tx, 'case.work') && !found.closed_at }
    }
  })
}

const casesOf = (ctx: Ctx, id: string) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.situation_case as g')
    .innerJoin('cases.case as c', 'c.id', 'g.case_id')
    .innerJoin('cases.status as s', 's.code', 'c.status')
    .innerJoin('government.team_summary as t', 't.id', 'c.owner_team_id')
    .where('g.situation_id', '=', id)
    .orderBy('c.received_at', 'desc')
    .limit(SHOWN)
    .select([
      'c.reference',
      'c.business_named',
      's.title as status',
      't.name as team',
      'c.first_replied_at',
      'g.held_at'
    ])
    .execute()

const linesOf = (ctx: Ctx, id: string) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.situation_line')
    .where('situation_id', '=', id)
    .orderBy('at', 'desc')
    .limit(100)
    .select(['words', 'by_name', 'at'])
    .execute()

const contactsOf = (ctx: Ctx, id: string) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.situation_contact')
    .where('situation_id', '=', id)
    .orderBy('done_at')
    .orderBy('by_on')
    .orderBy('business_named')
    .selectAll()
    .execute()

const daysOf = (ctx: Ctx, id: string) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.situation_day')
    .where('situation_id', '=', id)
    .orderBy('day', 'desc')
    .limit(30)
    .select(['day', 'figures'])
    .execute()

const FEWEST = 5

/**
 * Counted over all cases: whoever may not see all is not told of fewer than five, where there is null. Whom to reach is
 * everybody's to know.
 */
function shownFigures(ctx: Ctx, figures: SituationFigures) {
  const whole = may(ctx, 'case.read-all')
  const told = (count: number) => (whole || count >= FEWEST ? count : null)
  const { cases, today, open, answered, late } = figures
  return {
    ...{ cases: told(cases), today: told(today), open: told(open), answered: told(answered), late: told(late) },
    ...{ planned: figures.planned, reached: figures.reached }
  }
}

type Rules = { id: string; sectors: string[]; areas: string[] }

/**
 * Businesses of its sectors and places that nobody plans to reach yet, the largest first, and with each how many members its
 * group has: whoever speaks to one speaks to all. With neither a sector nor a place nobody is suggested.
 */
async function affectedBy(ctx: Ctx, { id, sectors, areas }: Rules) {
  if (sectors.length + areas.length === 0) return []
  const { rows } = await sql<{ id: string; name: string; town: string | null; band: string | null; group: number }>`
    select b.id, b.name, b.town, b.employee_band as band,
      (select count(*)::int from register.group_member m join register.group_member me on me.group_id = m.group_id where me.business_id = b.id) as group
    from register.business_summary b
    where b.live and not b.archived
      and (${sectors.length} = 0 or b.primary_sector = any (${sectors}::text[]))
      and (${areas.length} = 0 or substring(b.postcode from '^[A-Z]+') = any (${areas}::text[]))
      and not exists (select from cases.situation_contact p where p.situation_id = ${id} and p.business_id = b.id)
    order by nullif(regexp_replace(coalesce(b.employee_band, '0'), '\\D.*$', ''), '')::int desc nulls last, b.name limit ${SHOWN}`.execute(
    tables<CaseTables>(ctx)
  )
  return rows
}
