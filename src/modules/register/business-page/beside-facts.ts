import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import type { RegisterTables } from '../tables.ts'

type Ask = ExpressionBuilder<RegisterTables, never>

const SHOWN = 5
const MERGED = { kind: 'trading' as const, until_on: null, source_title: 'another record of it, merged' }

export type OtherName = Awaited<ReturnType<typeof besideFacts>>['names'][number]

/**
 * What stands beside the facts of a business, in one query: its other names, the first few people and open sites and how many
 * there are, the words of its codes, and every sector it is in, primary first.
 */
export async function besideFacts(ctx: Ctx, { id, sic_codes: codes }: { id: string; sic_codes: string[] }) {
  const [found] = await askTogether(
    ctx,
    tables<RegisterTables>(ctx).selectNoFrom((ask) => [
      jsonArrayFrom(namesOf(ask, id)).as('names'),
      jsonArrayFrom(mergedInto(ask, id).select('name').orderBy('name')).as('merged'),
      jsonArrayFrom(peopleOf(ask, id)).as('people'),
      jsonArrayFrom(sitesOf(ask, id)).as('sites'),
      jsonArrayFrom(titlesOf(ask, codes)).as('titles'),
      jsonArrayFrom(sectorsOf(ask, id)).as('sectors')
    ]),
    {}
  )
  if (!found) throw new Error('A question without a table has one answer')
  const { names, merged, people, sites, titles, sectors } = found
  return {
    // The names of records merged into this one count as names it trades under.
    names: [...names, ...merged.map(({ name }) => ({ ...MERGED, name }))],
    people,
    sites,
    sic: codes.map((code) => ({ code, title: titles.find((one) => one.code === code)?.title ?? null })),
    sectors: sectors.map((one) => ({ ...one, assertedAt: one.assertedAt ? new Date(one.assertedAt) : null }))
  }
}

const namesOf = (ask: Ask, id: string) =>
  ask
    .selectFrom('register.other_name as n')
    .innerJoin('register.source as o', 'o.code', 'n.source')
    .select(['n.kind', 'n.name', 'n.until_on', 'o.title as source_title'])
    .where('n.business_id', 'in', theSameBusiness(ask, id))
    .orderBy('n.kind')
    .orderBy('n.position')

// Not "is it or was merged into it": with an "or" the names of the whole country are read through.
const theSameBusiness = (ask: Ask, id: string) =>
  ask.selectFrom('register.business').select('id').where('id', '=', id).unionAll(mergedInto(ask, id).select('id'))

const mergedInto = (ask: Ask, id: string) => ask.selectFrom('register.business').where('merged_into', '=', id)

const peopleOf = (ask: Ask, id: string) =>
  ask
    .selectFrom('register.contact_summary')
    .select(['id', 'name', 'role', 'email'])
    .select(({ fn }) => fn.countAll<number>().over().as('all'))
    .where('business_id', '=', id)
    .where('archived', '=', false)
    .orderBy('is_first', 'desc')
    .orderBy('name')
    .limit(SHOWN)

const sitesOf = (ask: Ask, id: string) =>
  ask
    .selectFrom('register.site_summary')
    .select(['id', 'name', 'kind_title', 'postcode'])
    .select(({ fn }) => fn.countAll<number>().over().as('all'))
    .where('business_id', '=', id)
    .where('open', '=', true)
    .orderBy('name')
    .limit(SHOWN)

const titlesOf = (ask: Ask, codes: readonly string[]) =>
  ask
    .selectFrom('register.sic_code')
    .select(['code', 'title'])
    // As a list: the text of the question stays the same for every business, and so does its plan.
    .where('code', '=', ({ fn }) => fn.any(sql<string[]>`${codes}::text[]`))

const sectorsOf = (ask: Ask, id: string) =>
  ask
    .selectFrom('register.business_sector')
    .select(['sector', 'frontier', 'frontiers', 'sic', 'prefix', 'kind', 'basis', 'confidence', 'note'])
    .select(['is_primary as primary', 'asserted_by_name as assertedBy', 'asserted_at as assertedAt'])
    .where('business_id', '=', id)
    .orderBy('is_primary', 'desc')
    .orderBy('confidence', 'desc')
    .orderBy('sector')
