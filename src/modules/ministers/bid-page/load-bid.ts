import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { momentForPage } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { worksFor } from '../../government/index.ts'
import { type ListedBid, listBids } from '../diary-page/list-bids.ts'
import type { BidStep } from '../duty-tables.ts'
import { postChoices } from '../post-choices.ts'
import type { MinisterTables } from '../tables.ts'

import { type OthersAround, othersAround } from './others-around.ts'

type Entry = { title: string; when: { iso: string; text: string }; by: string; body: string }
export type BidShown = {
  bid: ListedBid
  story: Entry[]
  mayAnswer: boolean
  mayChase: boolean
  posts: { id: string; words: string }[]
  officials: { id: string; name: string; job: string }[]
  /** Looked up for whoever is about to answer. */
  others: OthersAround | undefined
}

const STEPS: Record<BidStep, string> = {
  made: 'Asked',
  accepted: 'Accepted',
  declined: 'Declined',
  delegated: 'Delegated',
  'brief-in': 'The brief came in',
  chased: 'Chased',
  held: 'Held'
}

/** One bid with its story, and what can be done about it. */
export async function loadBid(ctx: Ctx, reference: string): Promise<BidShown> {
  demand(ctx, 'duty.read')
  return inTransaction(ctx, async (tx) => {
    const [bid] = await listBids(tx, { reference })
    if (!bid) throw new NotFound('This bid')
    const steps = await tables<MinisterTables>(tx)
      .selectFrom('ministers.bid_step as s')
      .innerJoin('ministers.bid as b', 'b.id', 's.bid_id')
      .leftJoin('government.post_summary as p', 'p.id', 's.to_post_id')
      .where('b.reference', '=', reference)
      .orderBy('s.at', 'desc')
      .orderBy('s.id', 'desc')
      .select(['s.step', 's.words', 's.by_name', 's.at', 'p.title as to_post'])
      .execute()
    const theirs = may(tx, 'bid.answer') && (await worksFor(tx, bid.bodyId))
    const mayAnswer = theirs && bid.status === 'waiting'
    return {
      bid,
      story: steps.map((step) => ({
        title: step.step === 'delegated' ? `Delegated to ${step.to_post ?? ''}` : STEPS[step.step],
        when: momentForPage(step.at),
        by: step.by_name,
        body: step.words
      })),
      mayAnswer,
      mayChase: theirs,
      posts: mayAnswer ? await postChoices(tx) : [],
      officials: mayAnswer ? await officialsOf(tx) : [],
      others: mayAnswer ? await othersAround(tx, bid) : undefined
    }
  })
}

async function officialsOf(ctx: Ctx) {
  const rows = await tables<MinisterTables>(ctx)
    .selectFrom('government.official_summary')
    .where('active_to', 'is', null)
    .orderBy('name')
    .limit(400)
    .select(['id', 'name', 'job_title', 'body_short_name'])
    .execute()
  return rows.map(({ id, name, job_title, body_short_name }) => ({ id, name, job: `${job_title}, ${body_short_name}` }))
}
