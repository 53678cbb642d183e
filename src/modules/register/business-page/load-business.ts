import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { placeOf } from '../../government/index.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { businessSectors } from '../read-business/business-sectors.ts'
import type { RegisterTables } from '../tables.ts'
import { momentsOf } from './moments-of.ts'
import type { BusinessPanel } from './panel.ts'

/** The one picture of a business: facts with their source and date, sectors, names, and what other modules add. */
export async function loadBusiness(ctx: Ctx, id: string, panels: readonly BusinessPanel[]) {
  demand(ctx, 'business.read')
  return inTransaction(ctx, async (tx) => {
    const facts = await factsOf(tx, id)
    const shown: { title: string; content: Awaited<ReturnType<BusinessPanel['load']>> }[] = []
    for (const { title, load } of panels) shown.push({ title, content: await load(tx, id) })
    const names = await namesOf(tx, id)
    return {
      facts,
      names,
      sic: await codesOf(tx, facts.sic_codes),
      place: facts.postcode ? await placeOf(tx, facts.postcode) : undefined,
      sectors: await businessSectors(tx, id),
      offices: await listOffices(tx),
      panels: shown,
      moments: momentsOf(
        facts,
        names,
        shown.flatMap(({ content }) => content.moments ?? [])
      )
    }
  })
}

export type LoadedBusiness = Awaited<ReturnType<typeof loadBusiness>>
export type BusinessFacts = Awaited<ReturnType<typeof factsOf>>
export type OtherName = Awaited<ReturnType<typeof namesOf>>[number]

async function factsOf(ctx: Ctx, id: string) {
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

const namesOf = (ctx: Ctx, id: string) =>
  tables<RegisterTables>(ctx)
    .selectFrom('register.other_name as n')
    .innerJoin('register.source as o', 'o.code', 'n.source')
    .select(['n.kind', 'n.name', 'n.until_on', 'o.title as source_title'])
    .where('n.business_id', '=', id)
    .orderBy('n.kind')
    .orderBy('n.position')
    .execute()

async function codesOf(ctx: Ctx, codes: string[]) {
  if (codes.length === 0) return []
  const found = await tables<RegisterTables>(ctx)
    .selectFrom('register.sic_code')
    .select(['code', 'title'])
    .where('code', 'in', codes)
    .execute()
  return codes.map((code) => ({ code, title: found.find((one) => one.code === code)?.title ?? null }))
}
