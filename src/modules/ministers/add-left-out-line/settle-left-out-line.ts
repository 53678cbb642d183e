import { sql } from 'kysely'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { remind } from '../../government/index.ts'
import { issueAgain } from '../issue-again.ts'
import { leftOutHref } from '../links.ts'
import { lockReturn } from '../lock-return.ts'
import { quarterSlug } from '../quarter-words.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'
import { kindOfLine } from './kind-of-line.ts'
import { type ProposedLine, proposedLine } from './proposed-line.ts'
import { publishLine } from './publish-line.ts'
import { SettleLeftOutLine } from './settle-left-out-line.schema.ts'

/**
 * Somebody else, for propriety, adds what a published return had left out, or says why not. What is added stands in the open
 * register at once; its minister no longer has a nil return, and the return says that it was issued again.
 */
export async function settleLeftOutLine(ctx: Ctx, given: SettleLeftOutLine): Promise<{ outcome: 'added' | 'refused' }> {
  demand(ctx, 'return.publish')
  const { id, outcome, refusal } = SettleLeftOutLine.parse(given)
  return inTransaction(ctx, async (tx) => {
    const proposed = await proposedLine(tx, id)
    await lockReturn(tx, {
      body: proposed.body_id,
      quarterFrom: proposed.quarter_from,
      kind: kindOfLine(proposed.kind).kind
    })
    const line = await proposedLine(tx, id)
    await theirBodyDoesIt(tx, line.body_id)
    itWaits(line)
    somebodyElseDecides(tx, line)
    const published = outcome === 'added' ? await publishLine(tx, line) : {}
    await tables<MinisterTables>(tx)
      .updateTable('ministers.left_out_line')
      .set({ outcome, settled_by: tx.actor.id, settled_by_name: tx.actor.name, settled_at: tx.now(), ...published })
      .set({ refusal: outcome === 'refused' ? refusal : null })
      .where('id', '=', id)
      .execute()
    if (outcome === 'added') await issueAgain(tx, line.return_id)
    await recordEvent(tx, outcome === 'added' ? 'left-out-line.added' : 'left-out-line.refused', id, {
      kind: line.kind,
      returnId: line.return_id
    })
    await tellWhoProposed(tx, line, outcome)
    return { outcome }
  })
}

function itWaits({ outcome, settled_by_name }: ProposedLine) {
  if (outcome) throw new RuleBroken('line-settled', `${settled_by_name} has decided this already`)
}

function somebodyElseDecides({ actor }: Ctx, { proposed_by }: ProposedLine) {
  if (proposed_by === actor.id)
    throw new RuleBroken('same-person', 'You proposed this line. Somebody else has to agree before it is published')
}

async function tellWhoProposed(ctx: Ctx, line: ProposedLine, outcome: 'added' | 'refused') {
  const official = await tables<MinisterTables>(ctx)
    .selectFrom('government.official_summary')
    .where(sql<boolean>`id::text = ${line.proposed_by}`)
    .select('id')
    .executeTakeFirst()
  const said = outcome === 'added' ? 'has added the line you proposed' : 'did not add the line you proposed'
  await remind(ctx, {
    to: [official?.id ?? null],
    key: `left-out-line:${line.id}`,
    words: `${ctx.actor.name} ${said}: ${line.holder}`,
    href: leftOutHref(line.kind, line.slug, quarterSlug(line.quarter_from))
  })
}
