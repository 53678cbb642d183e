import type { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon } from '../../government/index.ts'
import { markingSaid } from '../marking-said.ts'
import type { EngagementTables } from '../tables.ts'
import { writeEngagement } from '../write-engagement/write-engagement.ts'
import { writePassage } from '../write-engagement/write-passage.ts'
import { LogEngagement } from './log-engagement.schema.ts'
import { sameDay } from './same-day.ts'

/**
 * Records contact that took place, with its read-out where there is one. What has been held is never in the future. Where it
 * is asked, what is on record for the same day and firm comes first: five people were there, and one writes it down.
 */
export async function logEngagement(ctx: Ctx, input: LogEngagement): Promise<{ id: string }> {
  demand(ctx, 'engagement.log')
  const said = LogEngagement.parse(input)
  itIsNotInTheFuture(ctx, said.startsAt)
  return inTransaction(ctx, (tx) => writeDown(tx, said))
}

async function writeDown(tx: Ctx, said: z.infer<typeof LogEngagement>): Promise<{ id: string }> {
  if (said.another === 'no') await itIsNotOnRecord(tx, said)
  const id = await writeEngagement(tx, said, { status: 'held', source: said.source })
  const marking = markingSaid(said)
  if (said.readOut) await writePassage(tx, id, { kind: 'read-out', words: said.readOut, marking })
  if (said.decisions) await writePassage(tx, id, { kind: 'decision', words: said.decisions, marking })
  if (said.readOut || said.decisions) await noteReadOut(tx, id)
  return { id }
}

async function itIsNotOnRecord(ctx: Ctx, { businesses, startsAt, form }: z.infer<typeof LogEngagement>) {
  const ids = businesses.map(({ businessId }) => businessId)
  const there = await sameDay(ctx, ids, fromLondon(startsAt))
  if (there.some((one) => one.formCode === form))
    throw new RuleBroken(
      'on-record',
      'Contact of this kind with this business on this day is on record. Add to it, or say that yours is another',
      'another'
    )
}

function itIsNotInTheFuture(ctx: Ctx, startsAt: string) {
  if (fromLondon(startsAt) > ctx.now())
    throw new RuleBroken(
      'held-in-the-future',
      'This is in the future. Plan it instead, or check the date and time',
      'startsAt'
    )
}

const noteReadOut = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .updateTable('engagements.engagement')
    .set({ read_out_at: ctx.now(), read_out_by_name: ctx.actor.name })
    .where('id', '=', id)
    .execute()
