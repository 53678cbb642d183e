import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import type { SectorOfficeTables } from '../tables.ts'
import type { ServiceTimesInput } from './keep-service-times.schema.ts'

/**
 * Puts service times into force from a day. What was promised before stays promised: a case keeps the dates it was given,
 * and the times before this day stay on record with whoever decided them.
 */
export async function keepServiceTimes(ctx: Ctx, input: ServiceTimesInput): Promise<{ id: string }> {
  demand(ctx, 'service-times.keep')
  eachTakesAsLongAsTheOneBefore(input)
  theyStartTomorrowOrLater(ctx, input)
  return inTransaction(ctx, async (tx) => {
    await endTheOnesBefore(tx, input)
    const id = await newId(tx)
    await tables<SectorOfficeTables>(tx)
      .insertInto('sector_offices.service_time')
      .values({
        id,
        office_id: input.officeId ?? null,
        tier: input.tier ?? null,
        urgency: input.urgency,
        acknowledge: input.acknowledge,
        first_reply: input.firstReply,
        resolve: input.resolve,
        basis: input.basis,
        valid_from: input.validFrom,
        valid_to: null
      })
      .execute()
    await audit(tx, 'service-times.kept', id, input)
    return { id }
  })
}

function eachTakesAsLongAsTheOneBefore({ acknowledge, firstReply, resolve }: ServiceTimesInput) {
  if (firstReply < acknowledge)
    throw new RuleBroken('reply-too-soon', 'A first answer cannot be promised before we confirm', 'firstReply')
  if (resolve < firstReply)
    throw new RuleBroken('settled-too-soon', 'An outcome cannot be promised before the first answer', 'resolve')
}

// Today's cases have their dates already; two promises on one day could not be told apart.
function theyStartTomorrowOrLater(ctx: Ctx, { validFrom }: ServiceTimesInput) {
  if (validFrom <= londonDay(ctx.now()))
    throw new RuleBroken(
      'starts-too-soon',
      'New times start tomorrow or later: today’s promises are given',
      'validFrom'
    )
}

/** Those in force end on the day before; those that were to start on that day or later are replaced. */
async function endTheOnesBefore(ctx: Ctx, { officeId, tier, urgency, validFrom }: ServiceTimesInput) {
  const db = tables<SectorOfficeTables>(ctx)
  const before = await db
    .selectFrom('sector_offices.service_time')
    .where('office_id', 'is not distinct from', officeId ?? null)
    .where('tier', 'is not distinct from', tier ?? null)
    .where('urgency', '=', urgency)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', validFrom)]))
    .select(['id', 'valid_from'])
    .forUpdate()
    .execute()
  const dayBefore = londonDay(new Date(Date.parse(`${validFrom}T12:00:00Z`) - 86_400_000))
  const replaced = before.filter((one) => one.valid_from >= validFrom).map(({ id }) => id)
  const ended = before.filter((one) => one.valid_from < validFrom).map(({ id }) => id)
  if (replaced.length) await db.deleteFrom('sector_offices.service_time').where('id', 'in', replaced).execute()
  if (ended.length)
    await db.updateTable('sector_offices.service_time').set({ valid_to: dayBefore }).where('id', 'in', ended).execute()
}
