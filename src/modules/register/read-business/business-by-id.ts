import { z } from 'zod'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { standsFor } from '../move-holdings/stands-for.ts'
import { companyNumber } from '../names/company-number.ts'
import type { RegisterTables } from '../tables.ts'
import type { BusinessSummary } from './business-summary.ts'

/** One business, if the actor may know of it; of a record that was merged, the one that stands for it. */
export async function businessById(ctx: Ctx, id: string): Promise<BusinessSummary | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined
  return inTransaction(ctx, (tx) => standing(tx, id))
}

/** One business by its company number, with or without leading zeros. */
export async function businessByNumber(ctx: Ctx, written: string): Promise<BusinessSummary | undefined> {
  const number = companyNumber(written)
  if (!number) return undefined
  return inTransaction(ctx, async (tx) => {
    const held = await summaries(tx).select('id').where('number', '=', number).executeTakeFirst()
    return held && standing(tx, held.id)
  })
}

async function standing(ctx: Ctx, id: string) {
  const [asked, stands] = await Promise.all([summary(ctx, id), standsFor(ctx, id)])
  return summaryOf(stands ? await summary(ctx, stands) : asked)
}

async function summary(ctx: Ctx, id: string) {
  const [found] = await askTogether(ctx, summaries(ctx).where('id', '=', id), {})
  return found
}

const summaries = (ctx: Ctx) => tables<RegisterTables>(ctx).selectFrom('register.business_summary').selectAll()

type Row = RegisterTables['register.business_summary']

function summaryOf(row: Row | undefined): BusinessSummary | undefined {
  if (!row) return undefined
  const { id, kind, number, name, town, postcode, district, status, live, source } = row
  return {
    id,
    kind,
    number,
    name,
    town,
    postcode,
    district,
    status,
    live,
    source,
    regionCode: row.region_code,
    primarySector: row.primary_sector,
    employeeBand: row.employee_band,
    statusTitle: row.status_title,
    sourceOn: row.source_on
  }
}
