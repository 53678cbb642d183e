import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { readBusinesses } from '../read-lines/read-businesses.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

const asked = (words: string, most: number) =>
  z.string({ error: words }).trim().min(1, words).max(most, `This must be ${most} characters or fewer`)

export const DecisionInput = z.object({
  business: asked('Enter the business', 200),
  kind: asked('Choose what kind of decision it is', 40),
  words: asked('Say what is being decided', 300),
  ask: asked('Say whom to ask before meeting the firm', 200),
  fromOn: z.iso.date('Enter the day from which it is open'),
  untilOn: z
    .union([z.literal(''), z.iso.date('Enter the day it ends, or leave it empty')])
    .optional()
    .transform((day) => day || null)
})

/**
 * Says that a decision about a firm is in front of government. While it is open, whoever plans to meet the group is warned,
 * and must say who cleared it.
 */
export async function keepDecision(ctx: Ctx, said: z.infer<typeof DecisionInput>): Promise<{ id: string }> {
  demand(ctx, 'propriety.keep')
  noHigherMarking({ words: said.words })
  if (said.untilOn && said.untilOn < said.fromOn)
    throw new RuleBroken('ends-before-it-opens', 'It ends before it opens. Check both days', 'untilOn')
  return inTransaction(ctx, (tx) => writeDecision(tx, said))
}

async function writeDecision(tx: Ctx, said: z.infer<typeof DecisionInput>): Promise<{ id: string }> {
  const db = tables<EngagementTables>(tx)
  const kind = await db
    .selectFrom('engagements.decision_kind')
    .where('code', '=', said.kind)
    .select('code')
    .executeTakeFirst()
  if (!kind) throw new RuleBroken('kind-unknown', 'Choose what kind of decision it is', 'kind')
  const businessId = await theBusiness(tx, said.business)
  const id = await newId(tx)
  await db
    .insertInto('engagements.live_decision')
    .values({
      id,
      business_id: businessId,
      kind: said.kind,
      words: said.words,
      ask: said.ask,
      from_on: said.fromOn,
      until_on: said.untilOn,
      kept_by: tx.actor.id,
      kept_by_name: tx.actor.name,
      kept_at: tx.now()
    })
    .execute()
  await recordEvent(tx, 'decision.opened', id, { kind: said.kind, businessId })
  return { id }
}

async function theBusiness(ctx: Ctx, line: string): Promise<string> {
  try {
    const [found] = await readBusinesses(ctx, line)
    if (found) return found.businessId
  } catch (error) {
    if (error instanceof RuleBroken) throw new RuleBroken(error.code, error.message, 'business')
    throw error
  }
  throw new RuleBroken('no-business', 'Enter the business', 'business')
}
