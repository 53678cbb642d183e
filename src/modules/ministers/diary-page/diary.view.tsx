import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { dayInWords } from '../../government/index.ts'
import { bidHref, diaryHref, dutyHref, makeBidHref } from '../links.ts'
import { MinistersViews } from '../ministers.view.tsx'
import { dueOfBid } from './due-of-bid.ts'
import type { ListedBid } from './list-bids.ts'
import { triageWords } from './triage-words.ts'

export type Diary = {
  today: string
  bids: readonly ListedBid[]
  posts: readonly { id: string; words: string }[]
  /** One post, our ministers’, or everybody’s. */
  whose: string
  answers: boolean
  missed: number
  mayMake: boolean
}

/** A private office’s day: what to answer, what is missing for what comes, what to write up. */
export function DiaryView({ today, bids, posts, whose, answers, missed, mayMake }: Diary) {
  const waiting = bids.filter(({ status }) => status === 'waiting')
  const agreed = bids.filter(({ status }) => status === 'accepted')
  const unwritten = agreed.filter(({ heldOn }) => heldOn !== null && heldOn <= today)
  const coming = agreed.filter(({ heldOn }) => heldOn === null || heldOn > today)
  const noBrief = coming.filter(({ briefIn, briefDueOn }) => !briefIn && briefDueOn !== null && briefDueOn <= today)
  return (
    <Layout title="Diary desk" wide>
      <span class="govuk-caption-l">{dayInWords(today)}</span>
      <h1 class="govuk-heading-l">Diary desk</h1>
      <MinistersViews now="diary" />
      <Whose posts={posts} whose={whose} answers={answers} mayMake={mayMake} />
      <FactStrip
        facts={[
          {
            name: 'To answer',
            value: waiting.length,
            note: late(waiting.filter((bid) => bid.answerByOn < today).length)
          },
          { name: 'Brief not in', value: noBrief.length },
          { name: 'Read-out to give', value: unwritten.length },
          {
            name: 'Duties missed',
            value: (
              <a class="govuk-link" href={dutyHref('missed')}>
                {missed}
              </a>
            )
          }
        ]}
      />
      <Part
        title="To answer, the soonest due first"
        bids={waiting}
        today={today}
        empty="Every invitation and bid has its answer."
      />
      <Part
        title="Held, and the read-out is missing"
        bids={unwritten}
        today={today}
        empty="Every meeting held has its read-out."
      />
      <Part title="Coming" bids={coming} today={today} empty="No meeting is agreed." />
    </Layout>
  )
}

const Whose = ({ posts, whose, answers, mayMake }: Pick<Diary, 'posts' | 'whose' | 'answers' | 'mayMake'>) => (
  <Form method="get" action={diaryHref()} label="Choose a diary">
    <div class="so-search">
      <Select
        name="post"
        label={{ text: 'Whose diary' }}
        value={whose}
        items={[
          ...(answers ? [{ value: 'ours', text: 'Our ministers’' }] : []),
          { value: 'everybody', text: 'Everybody’s' },
          ...posts.map(({ id, words }) => ({ value: id, text: words }))
        ]}
      />
      <Button text="Show" classes="govuk-button--secondary" />
      {mayMake && <Button text="Ask for a minister’s time" href={makeBidHref()} />}
    </div>
  </Form>
)

const late = (count: number) => (count > 0 ? `${count} late` : undefined)

const Part = ({
  title,
  bids,
  today,
  empty
}: {
  title: string
  bids: readonly ListedBid[]
  today: string
  empty: string
}) => (
  <section>
    <h2 class="govuk-heading-m">{title}</h2>
    {bids.length > 0 ? (
      <Queue label={title} rows={bids.map((bid) => rowOf(bid, today))} />
    ) : (
      <EmptyState title={empty} headingLevel={3} />
    )}
  </section>
)

const rowOf = (bid: ListedBid, today: string) => ({
  title: `${bid.business}: ${bid.title}`,
  href: bidHref(bid.reference),
  due: <DueTag {...dueOfBid(bid, today)} />,
  about: (
    <>
      <Verdict bid={bid} today={today} /> {triageWords(bid, today).words}
      <br />
      For {bid.minister ?? 'nobody at present'}, {bid.post}. {KINDS[bid.kind]} {bid.bidder}, for{' '}
      {dayInWords(bid.heldOn ?? bid.wishedOn)}
      {bid.status === 'accepted' && (
        <>
          <br />
          {bid.official ? `${bid.official} attends.` : `No official: ${bid.noOfficialReason ?? ''}`}
        </>
      )}
    </>
  )
})

const KINDS = { invitation: 'Invited by', bid: 'Asked by', plan: 'From the accepted plan, by' } as const

const VERDICTS = {
  owed: { text: 'Owed', classes: 'govuk-tag--green' },
  fair: { text: 'Not owed now', classes: 'govuk-tag--grey' },
  often: { text: 'Met often', classes: 'govuk-tag--orange' }
} as const

const Verdict = ({ bid, today }: { bid: ListedBid; today: string }) => (
  <Tag {...VERDICTS[triageWords(bid, today).verdict]} />
)
