import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { FoundCase } from '../find-case.ts'
import type { CaseTables } from '../tables.ts'

export type Related = {
  reference: string
  words: string
  status: string
  team: string
  why: string
  alike: number | null
}

const SHOWN = 8

/** Other cases that bear on this one: found alike, parts of it, what it is part of or was joined to, and the business's others. */
export async function loadRelated(ctx: Ctx, found: FoundCase): Promise<Related[]> {
  const rows = await tables<CaseTables>(ctx)
    .selectFrom(near(found))
    .innerJoin('cases.case as c', 'c.id', 'near.id')
    .innerJoin('cases.status as s', 's.code', 'c.status')
    .innerJoin('government.team_summary as t', 't.id', 'c.owner_team_id')
    .where('c.id', '<>', found.id)
    .orderBy((eb) => eb('near.alike', 'is', null))
    .orderBy((eb) => eb('c.closed_at', 'is not', null))
    .orderBy('c.received_at', 'desc')
    .limit(SHOWN)
    .select(['c.id', 'c.reference', 'c.words', 'c.split_from', 'c.merged_into', 's.title as status', 't.name as team'])
    .select('near.alike')
    .execute()
  return rows
    .map((row) => ({
      reference: row.reference,
      words: row.words.length > 110 ? `${row.words.slice(0, 108).replace(/\s+\S*$/, '')}…` : row.words,
      status: row.status,
      team: row.team,
      alike: found.closed_at ? null : row.alike,
      why: whyRelated(row, found)
    }))
    .sort((a, b) => (b.alike ?? 0) - (a.alike ?? 0))
}

/** The keys of the cases that bear on one, each by an index of its own, and how alike those are that were found alike. */
const near = ({ id, business_id, split_from, merged_into }: FoundCase) =>
  sql<{ id: string; alike: number | null }>`(select id, max(alike) as alike from (
      select other_id as id, alike from cases.likeness where case_id = ${id} and settled is null
      union all select case_id, alike from cases.likeness where other_id = ${id} and settled is null
      union all select id, null from cases.case where split_from = ${id}
      union all select id, null from cases.case where merged_into = ${id}
      union all (select id, null from cases.case where business_id = ${business_id}::uuid order by received_at desc limit ${SHOWN * 4})
      union all select id, null from cases.case where id in (${split_from}::uuid, ${merged_into}::uuid)
    ) each_way group by id)`.as('near')

function whyRelated(row: { id: string; split_from: string | null; merged_into: string | null }, found: FoundCase) {
  if (row.split_from === found.id) return 'A part of this case'
  if (row.id === found.split_from) return 'This case is a part of it'
  if (row.merged_into === found.id) return 'Joined to this case'
  if (row.id === found.merged_into) return 'This case was joined to it'
  return 'Of the same business'
}
