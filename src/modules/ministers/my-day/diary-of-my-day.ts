import { type Ctx, may } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { bodiesOf, type MyDayLine, type MyDayPart } from '../../government/index.ts'
import { dueOfBid } from '../diary-page/due-of-bid.ts'
import { type ListedBid, listBids } from '../diary-page/list-bids.ts'
import { triageWords } from '../diary-page/triage-words.ts'
import { bidHref, diaryHref } from '../links.ts'

const SHOWN = 5

/** The diaries of the reader’s own ministers: what to answer, and which meeting has no brief on the day it is due. */
export async function diaryOfMyDay(ctx: Ctx): Promise<MyDayPart> {
  if (!may(ctx, 'bid.answer')) return {}
  const today = londonDay(ctx.now())
  const theirs = await bodiesOf(ctx)
  const bids = (await listBids(ctx)).filter(({ bodyId }) => theirs.has(bodyId))
  const waiting = bids.filter(({ status }) => status === 'waiting')
  const noBrief = bids.filter((bid) => lacksItsBrief(bid, today))
  return {
    facts: [
      { name: 'Bids to answer', value: waiting.length, href: diaryHref() },
      { name: 'Briefs not in', value: noBrief.length, href: diaryHref() }
    ],
    main: [
      {
        ...sectionOf('Invitations and bids to answer', waiting, today),
        nothing: 'Every invitation and bid has its answer.'
      },
      sectionOf('Briefs that are not in', noBrief, today)
    ]
  }
}

const lacksItsBrief = ({ status, briefIn, briefDueOn, heldOn }: ListedBid, today: string) =>
  status === 'accepted' && !briefIn && briefDueOn !== null && briefDueOn <= today && heldOn !== null && heldOn > today

const sectionOf = (title: string, bids: readonly ListedBid[], today: string) => ({
  title,
  count: bids.length,
  lines: bids.slice(0, SHOWN).map((bid) => lineOf(bid, today)),
  more: { text: 'Diary desk', href: diaryHref() }
})

const lineOf = (bid: ListedBid, today: string): MyDayLine => ({
  title: `${bid.business}: ${bid.title}`,
  href: bidHref(bid.reference),
  about: [`For ${bid.minister ?? bid.post}`, triageWords(bid, today).words],
  due: dueOfBid(bid, today)
})
