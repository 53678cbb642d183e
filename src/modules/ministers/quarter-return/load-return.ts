import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { worksFor } from '../../government/index.ts'
import { dueOn } from '../quarter-words.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import type { MinisterTables } from '../tables.ts'
import { type DraftLine, draftLines } from './draft-lines.ts'
import { layoutOn } from './layout-on.ts'
import { ministersInQuarter } from './ministers-in-quarter.ts'
import { purposeFault } from './purpose-fault.ts'
import { type SignedLine, signedLines } from './signed-lines.ts'

export type LoadedReturn = Awaited<ReturnType<typeof loadReturn>>

/** One department's return for one quarter as it stands: what is undecided, what is published, who has nothing to declare. */
export async function loadReturn(ctx: Ctx, slug: string, from: string) {
  demand(ctx, 'return.draft')
  return inTransaction(ctx, async (tx) => {
    const db = tables<MinisterTables>(tx)
    const body = await db
      .selectFrom('government.body_summary')
      .select(['id', 'name', 'slug'])
      .where('slug', '=', slug)
      .executeTakeFirst()
    if (!body) throw new NotFound('This department')
    const quarter = quarterOf(from)
    const lines = await draftLines(tx, body.id, quarter)
    const ministers = await ministersInQuarter(tx, body.id, quarter)
    const signed = await db
      .selectFrom('ministers.quarter_return')
      .selectAll()
      .where('body_id', '=', body.id)
      .where('quarter_from', '=', from)
      .where('kind', '=', 'meetings')
      .executeTakeFirst()
    const published = signed?.first_by ? await signedLines(tx, signed.id) : lines.flatMap(asToPublish)
    return {
      body,
      /** Whether the reader works for it, and so may sign and decide. */
      theirs: await worksFor(tx, body.id),
      quarter,
      due: dueOn(from),
      daysLeft: await daysUntil(tx, dueOn(from)),
      lines,
      undecided: lines.filter(({ decided }) => !decided).length,
      faulty: published.filter(({ purpose }) => purposeFault(purpose)).length,
      published,
      nil: ministers.filter(({ personId }) => !published.some((line) => line.personId === personId)),
      layout: await layoutOn(tx, from),
      signed,
      /** What was proposed to be added once it was published, or has been. */
      later: signed ? await proposedSince(tx, signed.id) : []
    }
  })
}

const proposedSince = (ctx: Ctx, returnId: string) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.left_out_line')
    .where('return_id', '=', returnId)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'added')]))
    .select(['person_id', 'held_on', 'parts', 'outcome'])
    .execute()

/** The line as it would be signed, where it is to be published. */
function asToPublish({
  engagementId,
  personId,
  minister,
  on,
  purpose,
  organisations,
  client,
  decided
}: DraftLine): SignedLine[] {
  return decided?.inScope ? [{ engagementId, personId, minister, on, purpose, organisations, client }] : []
}

async function daysUntil(ctx: Ctx, due: string): Promise<number> {
  return Math.round((Date.parse(due) - Date.parse(londonDay(ctx.now()))) / 86_400_000)
}
