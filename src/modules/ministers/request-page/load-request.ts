import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { highestMarking, logReading } from '../../government/index.ts'
import { recordInformationEvent } from '../record-information-event.ts'
import type { MinisterTables } from '../tables.ts'
import { hiddenFromReader } from './hidden-from-reader.ts'

export type LoadedRequest = Awaited<ReturnType<typeof loadRequest>>

/** One request with its case file, as far as the reader may see it. Every look is written down, whatever the marking. */
export async function loadRequest(ctx: Ctx, reference: string) {
  demand(ctx, 'information.answer')
  return inTransaction(ctx, async (tx) => {
    const db = tables<MinisterTables>(tx)
    const found = await db
      .selectFrom('ministers.information_request as r')
      .innerJoin('engagements.kept_engagement as e', 'e.id', 'r.engagement_id')
      .where('r.reference', '=', reference)
      .selectAll('r')
      .select(['e.title as meeting', 'e.starts_at', 'e.marking as meeting_marking'])
      .executeTakeFirst()
    if (!found) throw new NotFound('This request')
    const blocks = await blocksOf(tx, found.id)
    const marking = highestMarking([found.meeting_marking, ...blocks.map((block) => block.marking)])
    await recordInformationEvent(tx, 'information-request.read', found.id, { pieces: blocks.length })
    await logReading(tx, { kind: 'information-request', id: found.id, marking })
    return {
      found,
      blocks,
      marking,
      hidden: await hiddenFromReader(tx, found),
      parties: await partiesOf(tx, found.id),
      exemptions: await db.selectFrom('ministers.exemption').orderBy('position').selectAll().execute(),
      businesses: await businessesAt(tx, found.engagement_id)
    }
  })
}

const blocksOf = (ctx: Ctx, requestId: string) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.held_block as b')
    .leftJoin('ministers.exemption as x', 'x.code', 'b.exemption')
    .where('b.request_id', '=', requestId)
    .orderBy('b.position')
    .orderBy('b.id')
    .selectAll('b')
    .select('x.section as exempt_section')
    .execute()

const partiesOf = (ctx: Ctx, requestId: string) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.party_consulted')
    .where('request_id', '=', requestId)
    .orderBy('asked_at')
    .selectAll()
    .execute()

const businessesAt = (ctx: Ctx, engagementId: string) =>
  tables<MinisterTables>(ctx)
    .selectFrom('engagements.part_of_business as p')
    .innerJoin('register.business_summary as b', 'b.id', 'p.business_id')
    .where('p.engagement_id', '=', engagementId)
    .orderBy('b.name')
    .select(['b.id', 'b.name'])
    .execute()
