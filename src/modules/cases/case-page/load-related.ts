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
  const alike = await tables<CaseTables>(ctx)
    .selectFrom('cases.likeness')
    .where('settled', 'is', null)
    .where((eb) => eb.or([eb('case_id', '=', found.id), eb('other_id', '=', found.id)]))
    .select(['case_id', 'other_id', 'alike'])
    .execute()
  const scores = new Map(alike.map((one) => [one.case_id === found.id ? one.other_id : one.case_id, one.alike]))
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('cases.case as c')
    .innerJoin('cases.status as s', 's.code', 'c.status')
    .innerJoin('government.team_summary as t', 't.id', 'c.owner_team_id')
    .where('c.id', '<>', found.id)
    .where((eb) =>
      eb.or([
        eb('c.split_from', '=', found.id),
        eb('c.merged_into', '=', found.id),
        ...(scores.size ? [eb('c.id', 'in', [...scores.keys()])] : []),
        ...(found.split_from ? [eb('c.id', '=', found.split_from)] : []),
        ...(found.merged_into ? [eb('c.id', '=', found.merged_into)] : []),
        ...(found.business_id ? [eb('c.business_id', '=', found.business_id)] : [])
      ])
    )
    .orderBy((eb) => eb('c.closed_at', 'is not', null))
    .orderBy('c.received_at', 'desc')
    .limit(SHOWN)
    .select(['c.id', 'c.reference', 'c.words', 'c.split_from', 'c.merged_into', 's.title as status', 't.name as team'])
    .execute()
  return rows
    .map((row) => ({
      reference: row.reference,
      words: row.words.length > 110 ? `${row.words.slice(0, 108).replace(/\s+\S*$/, '')}…` : row.words,
      status: row.status,
      team: row.team,
      alike: found.closed_at ? null : (scores.get(row.id) ?? null),
      why: whyRelated(row, found)
    }))
    .sort((a, b) => (b.alike ?? 0) - (a.alike ?? 0))
}

function whyRelated(row: { id: string; split_from: string | null; merged_into: string | null }, found: FoundCase) {
  if (row.split_from === found.id) return 'A part of this case'
  if (row.id === found.split_from) return 'This case is a part of it'
  if (row.merged_into === found.id) return 'Joined to this case'
  if (row.id === found.merged_into) return 'This case was joined to it'
  return 'Of the same business'
}
