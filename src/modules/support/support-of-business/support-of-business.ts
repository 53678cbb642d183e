import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { groupOf } from '../../register/index.ts'
import type { BusinessFacts } from '../eligibility/business-facts.ts'
import { Answers } from '../find-support/answers.ts'
import { findSupport } from '../find-support/find-support.ts'
import { MFA_LIMIT_PENCE } from '../ledger-pages/ledger-facts.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { SIZES } from '../scheme/vocabulary.ts'
import { Alike, similarSupport } from '../similar-support/similar-support.ts'
import { awardsOfGroup } from './awards-of-group.ts'
import { subsidyOfGroup } from './subsidy-of-group.ts'
import { whyNot } from './why-not.ts'

const AWARDS_SHOWN = 50

/**
 * One business and support: what it could get and why, why not the rest, what it and its group have had, how near the group is to
 * the limit of minimal financial assistance, and what businesses alike have had.
 */
export async function supportOfBusiness(ctx: Ctx, businessId: string) {
  demand(ctx, 'ledger.read')
  return inTransaction(ctx, (tx) => supportWithin(tx, businessId))
}

async function supportWithin(tx: Ctx, businessId: string) {
  const found = await findSupport(tx, Answers.parse({ business: businessId }))
  const { business, facts, day } = found
  const group = await groupOf(tx, businessId)
  if (!business || !group) throw new NotFound('This business')
  const alike = alikeTo(facts)
  const subsidy = await subsidyOfGroup(tx, businessId)
  return {
    business,
    group,
    found,
    whyNot: whyNot(await loadCatalogue(tx), facts, day),
    had: await awardsOfGroup(tx, businessId, AWARDS_SHOWN),
    subsidy: {
      ...subsidy,
      share: Number((subsidy.amount * 100n) / MFA_LIMIT_PENCE),
      left: MFA_LIMIT_PENCE - subsidy.amount
    },
    alike,
    similar: await similarSupport(tx, alike, businessId)
  }
}

/** By its first sector, its region and the size that its band lies in; what is not known is not used. */
function alikeTo({ employees, sector, region }: BusinessFacts): Alike {
  const size = Object.entries(SIZES).find(
    ([, { least, most }]) =>
      employees && employees.least >= least && (most === null || (employees.most !== null && employees.most <= most))
  )
  return Alike.parse({ sector: sector?.[0], region: region?.length === 1 ? region[0] : undefined, size: size?.[0] })
}

export type SupportOfBusiness = Awaited<ReturnType<typeof supportOfBusiness>>
