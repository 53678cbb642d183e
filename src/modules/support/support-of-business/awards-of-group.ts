import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { membersOf } from './members-of.ts'

export type AwardHad = {
  businessId: string
  business: string
  scheme: string | null
  body: string
  kind: string | null
  amount: string
  currency: string
  year: number
  on: string | null
  sure: number
  result: string | null
  resultSource: string | null
}

/** What a business and its group have had, the latest first. */
export async function awardsOfGroup(tx: Ctx, businessId: string, limit: number): Promise<AwardHad[]> {
  const asked = sql<AwardHad>`select a.business_id as "businessId", b.name as business, a.scheme_name as scheme,
      a.body_name as body, a.kind, a.amount::text as amount, a.currency, a.year, a.awarded_on::text as "on",
      coalesce(a.probability, 1) as sure, a.result, a.result_source as "resultSource"
    from support.award a join register.business_summary b on b.id = a.business_id
    where a.business_id in ${membersOf(businessId)}
    order by a.year desc, a.awarded_on desc nulls last limit ${limit}`
  return askTogether(tx, asked, {})
}
