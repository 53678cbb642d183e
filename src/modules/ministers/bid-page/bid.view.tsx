import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { engagementHref } from '../../engagements/links.ts'
import { dayInWords } from '../../government/index.ts'
import { businessHref } from '../../register/links.ts'
import { triageWords } from '../diary-page/triage-words.ts'
import { bidHref, diaryHref } from '../links.ts'
import { AnswerForms } from './answer-forms.view.tsx'
import type { BidShown } from './load-bid.ts'

type Shown = BidShown & {
  today: string
  mayChase: boolean
  errors?: FormErrors | undefined
  values: Readonly<Record<string, string>>
}

/** A bid for a minister’s time: what is asked, what is owed, and the answer. */
export const BidView = ({
  bid,
  story,
  today,
  errors,
  values,
  mayAnswer,
  mayChase,
  posts,
  officials,
  others
}: Shown) => (
  <Layout
    title={bid.title}
    errors={errors}
    backLink={{ href: diaryHref(), text: 'Diary desk' }}
    wide
    sidebar={<Beside story={story} />}
  >
    <span class="govuk-caption-l">
      {bid.reference}, for {bid.minister ?? 'a vacant post'}, {bid.post}
    </span>
    <h1 class="govuk-heading-l">{bid.title}</h1>
    <p class="govuk-body-l">{triageWords(bid, today).words}</p>
    <SummaryList rows={rowsOf(bid)} />
    {mayChase && bid.status === 'accepted' && <Chase bid={bid} today={today} />}
    {bid.status === 'waiting' && !mayAnswer && (
      <p class="govuk-body">The private office of {bid.minister ?? bid.post} answers it. You see the answer here.</p>
    )}
    {mayAnswer && (
      <AnswerForms bid={bid} posts={posts} officials={officials} others={others} errors={errors} values={values} />
    )}
  </Layout>
)

const rowsOf = (bid: BidShown['bid']) =>
  [
    {
      key: 'Business',
      value: (
        <a class="govuk-link" href={businessHref(bid.businessId)}>
          {bid.business}
        </a>
      )
    },
    { key: 'What it is for', value: bid.purpose },
    { key: 'Asked by', value: bid.bidder },
    { key: 'Day hoped for', value: dayInWords(bid.wishedOn) },
    { key: 'Answer due', value: dayInWords(bid.answerByOn) },
    ...(bid.heldOn ? [{ key: 'Meeting', value: <Meeting on={dayInWords(bid.heldOn)} id={bid.engagementId} /> }] : []),
    ...(bid.briefDueOn
      ? [{ key: 'Brief', value: bid.briefIn ? 'It is in' : `Due ${dayInWords(bid.briefDueOn)}` }]
      : []),
    ...(bid.heldOn ? [{ key: 'Official', value: bid.official ?? `None: ${bid.noOfficialReason ?? ''}` }] : [])
  ].map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))

const Meeting = ({ on, id }: { on: string; id: string | null }) =>
  id ? (
    <a class="govuk-link" href={engagementHref(id)}>
      {on}: brief, read-out and follow-up
    </a>
  ) : (
    <span>{on}</span>
  )

function Chase({ bid, today }: { bid: BidShown['bid']; today: string }) {
  const held = bid.heldOn !== null && bid.heldOn <= today
  return (
    <div class="so-actions">
      {!held && !bid.briefIn && (
        <Form action={`${bidHref(bid.reference)}/brief`}>
          <Button text="The brief is in" preventDoubleClick />
        </Form>
      )}
      {(held || !bid.briefIn) && (
        <Form action={`${bidHref(bid.reference)}/chase`}>
          <Button
            text={held ? 'Chase the read-out' : 'Chase the brief'}
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </Form>
      )}
    </div>
  )
}

const Beside = ({ story }: Pick<BidShown, 'story'>) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">What happened</h2>
    <Timeline label="What happened, latest first" entries={story} />
  </section>
)
