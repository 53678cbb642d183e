import { Panel } from '../../../ui/govuk/panel.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { trackHref } from '../links.ts'
import { headWords } from '../track-case/head-words.ts'
import type { Thread } from '../track-case/load-thread.ts'

/** The moment of truth: the reference, whose it is, why, and by when, on one page. */
export function SentView({ thread }: { thread: Thread }) {
  const { reference, owner, why, promises } = thread
  return (
    <Layout title="We have your message">
      <Panel
        titleText="We have your message"
        html={
          <>
            Your reference
            <br />
            <strong>{reference}</strong>
          </>
        }
      />
      <section aria-labelledby="whose">
        <h2 class="govuk-heading-m" id="whose">
          Who looks after this
        </h2>
        <p class="govuk-body-l">{owner.office}</p>
        {owner.official ? (
          <p class="govuk-body">
            {owner.official}, {owner.team}
          </p>
        ) : owner.head ? (
          <p class="govuk-body">{headWords(owner.head)}</p>
        ) : null}
        <h3 class="govuk-heading-s">Why it went there</h3>
        <ul class="govuk-list govuk-list--bullet">
          {why.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="when">
        <h2 class="govuk-heading-m" id="when">
          By when you will hear
        </h2>
        <ul class="govuk-list so-dates">
          {promises.clocks.map((clock) => (
            <li key={clock.what}>
              <strong>{clock.what}</strong> by {clock.by}
            </li>
          ))}
        </ul>
        <p class="govuk-body-s">Counted in working days, leaving out the bank holidays of {promises.nation}.</p>
      </section>
      <WhatHappensNow thread={thread} />
    </Layout>
  )
}

function WhatHappensNow({ thread }: { thread: Thread }) {
  const { reference, owner, email } = thread
  return (
    <section aria-labelledby="next">
      <h2 class="govuk-heading-m" id="next">
        What happens now
      </h2>
      <p class="govuk-body">
        We are sending all this to {email}, with a link to follow it. If another team is better placed, the{' '}
        {owner.office} stays responsible until that team accepts, and we tell you.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={trackHref(reference)}>
          Follow your case
        </a>
      </p>
    </section>
  )
}
