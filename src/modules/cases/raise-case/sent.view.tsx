import { Panel } from '../../../ui/govuk/panel.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { trackHref } from '../links.ts'
import { caseWords } from '../track-case/case-words.ts'
import type { Thread } from '../track-case/load-thread.ts'
import { Reasons } from '../track-case/reasons.view.tsx'
import { threadWords } from '../track-case/thread-words.ts'
import { sentWords } from './sent-words.ts'

/** The moment of truth: the reference, whose it is, why, and by when, on one page. */
export function SentView({ thread }: { thread: Thread }) {
  const words = useWords(sentWords)
  return (
    <Layout title={words.title} translated>
      <Panel
        titleText={words.title}
        html={
          <>
            {words.reference}
            <br />
            <strong>{thread.reference}</strong>
          </>
        }
      />
      <Whose thread={thread} />
      <ByWhen thread={thread} />
      <WhatHappensNow thread={thread} />
    </Layout>
  )
}

function Whose({ thread: { owner, why } }: { thread: Thread }) {
  const words = useWords(sentWords)
  const { head } = useWords(threadWords)
  return (
    <section aria-labelledby="whose">
      <h2 class="govuk-heading-m" id="whose">
        {words.whose}
      </h2>
      <p class="govuk-body-l">
        <InEnglish>{owner.office}</InEnglish>
      </p>
      {owner.official ? (
        <p class="govuk-body">
          {owner.official}, <InEnglish>{owner.team}</InEnglish>
        </p>
      ) : owner.head ? (
        <p class="govuk-body">{head(owner.head)}</p>
      ) : null}
      <h3 class="govuk-heading-s">{words.why}</h3>
      <Reasons why={why} />
    </section>
  )
}

function ByWhen({ thread: { promises } }: { thread: Thread }) {
  const words = useWords(sentWords)
  const { by } = useWords(caseWords)
  return (
    <section aria-labelledby="when">
      <h2 class="govuk-heading-m" id="when">
        {words.when}
      </h2>
      <ul class="govuk-list so-dates">
        {promises.clocks.map((clock) => (
          <li key={clock.what}>
            <strong>{clock.what}</strong>
            {by('', clock.by)}
          </li>
        ))}
      </ul>
      <p class="govuk-body-s">{words.counted(promises.nation)}</p>
    </section>
  )
}

function WhatHappensNow({ thread: { reference, owner, email } }: { thread: Thread }) {
  const words = useWords(sentWords)
  return (
    <section aria-labelledby="next">
      <h2 class="govuk-heading-m" id="next">
        {words.next}
      </h2>
      <p class="govuk-body">{words.sending(email ?? '', owner.office)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={trackHref(reference)}>
          {words.follow}
        </a>
      </p>
    </section>
  )
}
