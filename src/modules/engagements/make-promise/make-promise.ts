import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { MarkingInput, noHigherMarking, settleMarking } from '../../government/index.ts'
import { businessById } from '../../register/index.ts'
import { asSensitiveAs } from '../as-sensitive-as.ts'
import { type FoundEngagement, findEngagement } from '../find-engagement.ts'
import { markingSaid } from '../marking-said.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

export const MakePromiseHere = z.object({
  bySide: z.enum(['government', 'business'], { error: 'Say who promised' }),
  words: z
    .string({ error: 'Enter what was promised' })
    .trim()
    .min(1, 'Enter what was promised')
    .max(500, 'The promise must be 500 characters or fewer'),
  ownerName: z.string().trim().max(200, 'The name must be 200 characters or fewer').default(''),
  dueOn: z.iso.date('Enter the day by which it is to be kept'),
  businessId: z.uuid().optional(),
  shared: z
    .enum(['yes', 'no'])
    .optional()
    .transform((said) => said === 'yes'),
  ...MarkingInput.shape
})
export const MakePromise = MakePromiseHere.extend({ businessId: z.uuid('Choose the business') })

/** Enters what one side said it would do, by a day, into the ledger: from then on it is chased until it is kept. */
export async function makePromise(
  ctx: Ctx,
  said: z.infer<typeof MakePromise>,
  at?: FoundEngagement
): Promise<{ id: string }> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ words: said.words })
  const marking = at ? asSensitiveAs(at, said) : markingSaid(said)
  whatIsSharedIsNotSensitive(said.shared, marking)
  return inTransaction(ctx, (tx) => enterIntoTheLedger(tx, said, marking, at))
}

async function enterIntoTheLedger(
  tx: Ctx,
  said: z.infer<typeof MakePromise>,
  marking: MarkingInput,
  at: FoundEngagement | undefined
): Promise<{ id: string }> {
  if (!(await businessById(tx, said.businessId)))
    throw new RuleBroken('business-unknown', 'This business is not in the register', 'businessId')
  const owner = await theOwner(tx, said)
  const id = await newId(tx)
  await tables<EngagementTables>(tx)
    .insertInto('engagements.promise')
    .values({
      id,
      by_side: said.bySide,
      words: said.words,
      business_id: said.businessId,
      engagement_id: at?.id ?? null,
      ...owner,
      made_on: londonDay(tx.now()),
      due_on: said.dueOn,
      first_due_on: said.dueOn,
      kept_on: null,
      proof: null,
      withdrawn_on: null,
      withdraw_reason: null,
      shared_with_business: said.shared,
      made_by: tx.actor.id,
      made_by_name: tx.actor.name,
      made_at: tx.now(),
      ...(await settleMarking(tx, marking, at?.visible_to_teams ?? tx.actor.teams))
    })
    .execute()
  await recordEvent(tx, 'promise.made', id, {
    bySide: said.bySide,
    businessId: said.businessId,
    dueOn: said.dueOn,
    engagementId: at?.id ?? null
  })
  return { id }
}

/** The same, for what was promised at an engagement: it is as sensitive as the engagement, unless more is said. */
export async function makePromiseAt(ctx: Ctx, engagementId: string, said: z.infer<typeof MakePromiseHere>) {
  demand(ctx, 'engagement.log')
  return inTransaction(ctx, (tx) => enterAtItsEngagement(tx, engagementId, said))
}

async function enterAtItsEngagement(tx: Ctx, engagementId: string, said: z.infer<typeof MakePromiseHere>) {
  const found = await findEngagement(tx, engagementId)
  const first = await tables<EngagementTables>(tx)
    .selectFrom('engagements.part_of_business')
    .where('engagement_id', '=', engagementId)
    .orderBy('part')
    .select('business_id')
    .executeTakeFirst()
  const businessId = said.businessId ?? first?.business_id
  if (!businessId) throw new RuleBroken('no-business', 'Choose the business', 'businessId')
  return makePromise(tx, { ...said, businessId }, found)
}

function whatIsSharedIsNotSensitive(shared: boolean, { marking, handling }: MarkingInput) {
  if (!shared) return
  const restricted = [handling ?? []].flat().filter((one) => one !== 'FOR PUBLIC RELEASE')
  if (marking !== 'OFFICIAL' || restricted.length > 0)
    throw new RuleBroken(
      'shared-and-sensitive',
      `What the firm may see cannot be marked ${marking === 'OFFICIAL' ? restricted.join(' or ') : marking}`,
      'shared'
    )
}

async function theOwner(ctx: Ctx, said: { bySide: string; ownerName: string }) {
  if (said.bySide === 'business') {
    if (!said.ownerName) throw new RuleBroken('owner-missing', 'Say who at the firm answers for it', 'ownerName')
    return { owner_id: null, owner_name: said.ownerName, body_id: null }
  }
  const asked = (said.ownerName || ctx.actor.id).toLowerCase()
  const found = await tables<EngagementTables>(ctx)
    .selectFrom('government.official_summary')
    .where((eb) =>
      eb.or([
        eb(eb.fn('lower', ['email']), '=', asked),
        eb(eb.fn('lower', ['name']), '=', asked),
        eb(eb.cast<string>('id', 'text'), '=', asked)
      ])
    )
    .select(['id', 'name', 'body_id'])
    .limit(2)
    .execute()
  const [one] = found
  if (found.length !== 1 || !one)
    throw new RuleBroken(
      'owner-unclear',
      'A promise of government needs an official who answers for it. Write a name or e-mail address we know',
      'ownerName'
    )
  return { owner_id: one.id, owner_name: one.name, body_id: one.body_id }
}
