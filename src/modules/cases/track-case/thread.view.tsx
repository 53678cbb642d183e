import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Thread as ThreadOfMessages } from '../../../ui/thread.tsx'
import { trackHref } from '../links.ts'
import { headWords } from './head-words.ts'
import type { Thread, ThreadEntry } from './load-thread.ts'
import { MyDetails } from './my-details.view.tsx'

type Shown = { thread: Thread; typed: Record<string, string>; errors?: FormErrors | undefined }

/** The business's own view of its case: who has it, what was promised, what was said, and what it can do now. */
export const ThreadView = ({ thread, typed, errors }: Shown) => (
  <Layout
    title={`Your case ${thread.reference}`}
    errors={errors}
    sidebar={
      <>
        <Owner thread={thread} />
        <Promises thread={thread} />
        {thread.promises.shared.length ? <AlsoPromised thread={thread} /> : null}
        {thread.parts.length ? <Parts thread={thread} /> : null}
        <MyDetails thread={thread} typed={typed} errors={errors} />
      </>
    }
  >
    <span class="govuk-caption-l">{thread.reference}</span>
    <h1 class="govuk-heading-l">Your case</h1>
    <InsetText
      html={
        <>
          <Tag text={thread.status} /> {thread.statusWords}
        </>
      }
    />
    {thread.broken.length ? <NotKept thread={thread} /> : null}
    <Messages entries={thread.entries} />
    {thread.open ? <Answer thread={thread} typed={typed} errors={errors} /> : <Judge thread={thread} errors={errors} />}
  </Layout>
)

export const NotKept = ({ thread }: { thread: Thread }) => (
  <section class="so-card" aria-label="Dates we have not kept">
    <h2 class="govuk-heading-s">We have not kept a date we gave you</h2>
    <ul class="govuk-list govuk-list--bullet">
      {thread.broken.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p class="govuk-body">
      We are sorry. The supervisor of {thread.owner.team} has been told and answers for the next step. You need do
      nothing.
    </p>
  </section>
)

export function Owner({ thread }: { thread: Thread }) {
  const { owner, why } = thread
  return (
    <section class="so-card">
      <h2 class="govuk-heading-s">Who looks after this</h2>
      <p class="govuk-body">
        <strong>{owner.official ?? owner.office}</strong>
        {owner.official ? (
          <>
            <br />
            {owner.office}
          </>
        ) : null}
      </p>
      {!owner.official && owner.head ? <p class="govuk-body">{headWords(owner.head)}</p> : null}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Why it went there</span>
        </summary>
        <div class="govuk-details__text">
          <ul class="govuk-list govuk-list--bullet">
            {why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      </details>
    </section>
  )
}

export const Parts = ({ thread }: { thread: Thread }) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">Parts with an owner of their own</h2>
    <ul class="govuk-list so-promises">
      {thread.parts.map((part) => (
        <li key={part.about}>
          <Tag text={part.status} /> {part.about}
          <br />
          {part.owner}
        </li>
      ))}
    </ul>
  </section>
)

const STATE = {
  kept: { text: 'Kept', classes: 'govuk-tag--green' },
  due: { text: 'To come', classes: 'govuk-tag--blue' },
  late: { text: 'Late', classes: 'govuk-tag--red' }
}

export function Promises({ thread }: { thread: Thread }) {
  const { clocks, made, nation } = thread.promises
  return (
    <section class="so-card">
      <h2 class="govuk-heading-s">What we promised</h2>
      {thread.paused ? <p class="govuk-body-s">The clock is stopped while we wait for your answer.</p> : null}
      <ul class="govuk-list so-promises">
        {[...clocks.map(({ what, by, state }) => ({ words: what, by, state })), ...made].map((promise) => (
          <li key={promise.words}>
            <Tag {...STATE[promise.state]} /> {promise.words} by {promise.by}
          </li>
        ))}
      </ul>
      <p class="govuk-body-s">In working days of {nation}.</p>
    </section>
  )
}

const AlsoPromised = ({ thread }: { thread: Thread }) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">What else we promised your firm</h2>
    <ul class="govuk-list so-promises">
      {thread.promises.shared.map(({ id, words, by, state }) => (
        <li key={id}>
          <Tag {...STATE[state]} /> {words} by {by}
        </li>
      ))}
    </ul>
  </section>
)

const FROM = { 'from-business': 'business', 'to-business': 'government', 'hand-over': 'system' } as const

export function Messages({
  entries,
  reader = 'raiser'
}: {
  entries: readonly ThreadEntry[]
  reader?: 'raiser' | 'firm'
}) {
  const messages = entries.map(({ kind, who, at, words }) => ({
    from: FROM[kind],
    name: kind === 'from-business' && reader === 'raiser' ? `You (${who})` : who,
    when: at,
    text: words
  }))
  return (
    <div id="latest">
      <ThreadOfMessages label="Messages" messages={messages} />
    </div>
  )
}

const Answer = ({ thread, typed, errors }: Shown) => (
  <Form action={`${trackHref(thread.reference)}/answer`}>
    <Textarea
      id="words"
      name="words"
      rows={5}
      value={typed.words}
      label={{ text: thread.paused ? 'Answer the question' : 'Add something', classes: 'govuk-label--m' }}
      errorMessage={errors?.fields.words}
    />
    <Button text="Send" preventDoubleClick />
  </Form>
)

const Judge = ({ thread, errors }: { thread: Thread; errors?: FormErrors | undefined }) => (
  <>
    <h2 class="govuk-heading-m">Outcome: {thread.outcome}</h2>
    {thread.helped ? <p class="govuk-body">You told us whether this helped: {thread.helped}. Thank you.</p> : null}
    <Form action={`${trackHref(thread.reference)}/helped`}>
      <Radios
        idPrefix="helped"
        name="helped"
        value={thread.helped}
        classes="govuk-radios--inline"
        errorMessage={errors?.fields.helped}
        fieldset={{ legend: { text: 'Did this help?', classes: 'govuk-fieldset__legend--m' } }}
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'partly', text: 'Partly' },
          { value: 'no', text: 'No' }
        ]}
      />
      <Button text="Tell us" preventDoubleClick />
    </Form>
    {thread.canReopen ? (
      <Form action={`${trackHref(thread.reference)}/reopen`}>
        <p class="govuk-body">
          If it is not settled, you can open it again within 28 days. It goes back to the same team.
        </p>
        <Button text="Open it again" classes="govuk-button--secondary" preventDoubleClick />
      </Form>
    ) : null}
  </>
)
