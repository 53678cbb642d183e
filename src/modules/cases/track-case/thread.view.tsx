import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Thread as ThreadOfMessages } from '../../../ui/thread.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { trackHref } from '../links.ts'
import { caseWords } from './case-words.ts'
import type { Thread, ThreadEntry } from './load-thread.ts'
import { MyDetails } from './my-details.view.tsx'
import { Reasons } from './reasons.view.tsx'
import { threadWords } from './thread-words.ts'

type Shown = { thread: Thread; typed: Record<string, string>; errors?: FormErrors | undefined }

/** The business's own view of its case: who has it, what was promised, what was said, and what it can do now. */
export function ThreadView({ thread, typed, errors }: Shown) {
  const words = useWords(caseWords)
  return (
    <Layout
      title={words.title(thread.reference)}
      errors={errors}
      translated
      typing={thread.open ? { form: 'answer' } : undefined}
      at={trackHref(thread.reference)}
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
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <InsetText
        html={
          <>
            <Tag text={thread.status} /> {thread.statusWords}
          </>
        }
      />
      {thread.broken.length ? <NotKept thread={thread} /> : null}
      <Messages entries={thread.entries} />
      {thread.open ? (
        <Answer thread={thread} typed={typed} errors={errors} />
      ) : (
        <Judge thread={thread} errors={errors} />
      )}
    </Layout>
  )
}

export function NotKept({ thread }: { thread: Thread }) {
  const words = useWords(caseWords)
  return (
    <section class="so-card" aria-label={words.brokenLabel}>
      <h2 class="govuk-heading-s">{words.broken}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {thread.broken.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="govuk-body">{words.sorry(thread.owner.team)}</p>
    </section>
  )
}

export function Owner({ thread: { owner, why } }: { thread: Thread }) {
  const words = useWords(caseWords)
  const { head } = useWords(threadWords)
  return (
    <section class="so-card">
      <h2 class="govuk-heading-s">{words.whose}</h2>
      <p class="govuk-body">
        <strong>{owner.official ?? <InEnglish>{owner.office}</InEnglish>}</strong>
        {owner.official ? (
          <>
            <br />
            <InEnglish>{owner.office}</InEnglish>
          </>
        ) : null}
      </p>
      {!owner.official && owner.head ? <p class="govuk-body">{head(owner.head)}</p> : null}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.why}</span>
        </summary>
        <div class="govuk-details__text">
          <Reasons why={why} />
        </div>
      </details>
    </section>
  )
}

export const Parts = ({ thread }: { thread: Thread }) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">{useWords(caseWords).parts}</h2>
    <ul class="govuk-list so-promises">
      {thread.parts.map((part) => (
        <li key={part.about}>
          <Tag text={part.status} /> {part.about}
          <br />
          <InEnglish>{part.owner}</InEnglish>
        </li>
      ))}
    </ul>
  </section>
)

const COLOURS = { kept: 'govuk-tag--green', due: 'govuk-tag--blue', late: 'govuk-tag--red' }

type Promised = { words: string; by: string; state: keyof typeof COLOURS }

function PromiseLine({ words, by, state }: Promised) {
  const say = useWords(caseWords)
  return (
    <li>
      <Tag text={say.states[state]} classes={COLOURS[state]} /> {say.by(words, by)}
    </li>
  )
}

export function Promises({ thread }: { thread: Thread }) {
  const { clocks, made, nation } = thread.promises
  const words = useWords(caseWords)
  return (
    <section class="so-card">
      <h2 class="govuk-heading-s">{words.promised}</h2>
      {thread.paused ? <p class="govuk-body-s">{words.paused}</p> : null}
      <ul class="govuk-list so-promises">
        {[...clocks.map(({ what, by, state }) => ({ words: what, by, state })), ...made].map((promise) => (
          <PromiseLine key={promise.words} words={promise.words} by={promise.by} state={promise.state} />
        ))}
      </ul>
      <p class="govuk-body-s">{words.workingDays(nation)}</p>
    </section>
  )
}

const AlsoPromised = ({ thread }: { thread: Thread }) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">{useWords(caseWords).alsoPromised}</h2>
    <ul class="govuk-list so-promises">
      {thread.promises.shared.map(({ id, words, by, state }) => (
        <PromiseLine key={id} words={words} by={by} state={state} />
      ))}
    </ul>
  </section>
)

const FROM = { 'from-business': 'business', 'to-business': 'government', 'hand-over': 'system' } as const

type MessagesProps = { entries: readonly ThreadEntry[]; reader?: 'raiser' | 'firm' }

export function Messages({ entries, reader = 'raiser' }: MessagesProps) {
  const words = useWords(caseWords)
  const messages = entries.map(({ kind, who, at, words: text, inConfidence }) => ({
    from: FROM[kind],
    name: kind === 'from-business' && reader === 'raiser' ? words.you(who) : who,
    when: at,
    text,
    confided: inConfidence ? words.youConfided : undefined
  }))
  return (
    <div id="latest">
      <ThreadOfMessages label={words.messages} messages={messages} />
    </div>
  )
}

function Answer({ thread, typed, errors }: Shown) {
  const words = useWords(caseWords)
  return (
    <Form action={`${trackHref(thread.reference)}/answer`} id="answer">
      <Textarea
        id="words"
        name="words"
        rows={5}
        value={typed.words}
        label={{ text: thread.paused ? words.answer : words.add, classes: 'govuk-label--m' }}
        errorMessage={errors?.fields.words}
      />
      <Checkboxes
        idPrefix="inConfidence"
        name="inConfidence"
        classes="govuk-checkboxes--small"
        values={[typed.inConfidence ?? '']}
        items={[{ value: 'yes', text: words.confided }]}
      />
      <Button text={words.send} preventDoubleClick />
    </Form>
  )
}

const HELPED = ['yes', 'partly', 'no'] as const

function Judge({ thread, errors }: { thread: Thread; errors?: FormErrors | undefined }) {
  const words = useWords(caseWords)
  const said = HELPED.find((one) => one === thread.helped)
  return (
    <>
      <h2 class="govuk-heading-m">{words.outcome(thread.outcome ?? '')}</h2>
      {said ? <p class="govuk-body">{words.youSaid(words.helps[said].toLowerCase())}</p> : null}
      <Form action={`${trackHref(thread.reference)}/helped`}>
        <Radios
          idPrefix="helped"
          name="helped"
          value={thread.helped}
          classes="govuk-radios--inline"
          errorMessage={errors?.fields.helped}
          fieldset={{ legend: { text: words.helped, classes: 'govuk-fieldset__legend--m' } }}
          items={HELPED.map((value) => ({ value, text: words.helps[value] }))}
        />
        <Button text={words.tellUs} preventDoubleClick />
      </Form>
      {thread.canReopen ? <Reopen thread={thread} /> : null}
    </>
  )
}

function Reopen({ thread }: { thread: Thread }) {
  const words = useWords(caseWords)
  return (
    <Form action={`${trackHref(thread.reference)}/reopen`}>
      <p class="govuk-body">{words.reopenLead}</p>
      <Button text={words.reopen} classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  )
}
