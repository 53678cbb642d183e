import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { RegisterTables } from '../tables.ts'

export type BusinessFacts = Awaited<ReturnType<typeof factsOf>>
export type OtherName = Awaited<ReturnType<typeof namesOf>>[number]

/** What registers and officials say of a business, with the words of every code. */
export async function factsOf(ctx: Ctx, id: string) {
  const facts = await tables<RegisterTables>(ctx)
    .selectFrom('register.business as b')
    .innerJoin('register.status as s', 's.code', 'b.status')
    .innerJoin('register.kind as k', 'k.code', 'b.kind')
    .innerJoin('register.source as o', 'o.code', 'b.source')
    .leftJoin('register.employee_band as e', 'e.code', 'b.employee_band')
    .leftJoin('register.source as eo', 'eo.code', 'b.employee_band_source')
    .selectAll('b')
    .select(['s.title as status_title', 's.live', 's.warning', 'k.title as kind_title', 'o.title as source_title'])
    .select(['e.title as employee_band_title', 'eo.title as employee_band_source_title'])
    .where('b.id', '=', id)
    .executeTakeFirst()
  if (!facts) throw new NotFound('This business')
  return facts
}

/** Every other name, those of records merged into this one among them: their own names count as names it trades under. */
export async function namesOf(ctx: Ctx, id: string) {
  const db = tables<RegisterTables>(ctx)
  const merged = await db
    .selectFrom('register.business')
    .select(['id', 'name'])
    .where('merged_into', '=', id)
    .orderBy('name')
    .execute()
  const names = await db
    .selectFrom('register.other_name as n')
    .innerJoin('register.source as o', 'o.code', 'n.source')
    .select(['n.kind', 'n.name', 'n.until_on', 'o.title as source_title'])
    .where('n.business_id', 'in', [id, ...merged.map((one) => one.id)])
    .orderBy('n.kind')
    .orderBy('n.position')
    .execute()
  return [
    ...names,
    ...merged.map(({ name }) => ({
      kind: 'trading' as const,
      name,
      until_on: null,
      source_title: 'another record of it, merged'
    }))
  ]
}

export async function codesOf(ctx: Ctx, codes: string[]) {
  if (codes.length === 0) return []
  const found = await tables<RegisterTables>(ctx)
    .selectFrom('register.sic_code')
    .select(['code', 'title'])
    .where('code', 'in', codes)
    .execute()
  return codes.map((code) => ({ code, title: found.find((one) => one.code === code)?.title ?? null }))
}
