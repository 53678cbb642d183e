import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { Thread } from '../track-case/load-thread.ts'
import { Messages, NotKept, Owner, Parts, Promises } from '../track-case/thread.view.tsx'

/** One case of the firm to read. Whoever raised it answers, and keeps their address and telephone number to themselves. */
export const FirmCaseView = ({ thread }: { thread: Thread }) => (
  <Layout
    title={`Case ${thread.reference}`}
    backLink={{ href: '/firm', text: 'Your firm’s cases' }}
    sidebar={
      <>
        <Owner thread={thread} />
        <Promises thread={thread} />
        {thread.parts.length ? <Parts thread={thread} /> : null}
      </>
    }
  >
    <span class="govuk-caption-l">
      {thread.reference}, {thread.business}
    </span>
    <h1 class="govuk-heading-l">Raised by {thread.contact.name}</h1>
    <InsetText
      html={
        <>
          <Tag text={thread.status} /> {thread.statusWords}
        </>
      }
    />
    {thread.broken.length ? <NotKept thread={thread} /> : null}
    <Messages entries={thread.entries} reader="firm" />
    {thread.outcome ? <h2 class="govuk-heading-m">Outcome: {thread.outcome}</h2> : null}
    <p class="govuk-body">
      {thread.contact.name} answers us in this case. If that was you,{' '}
      <a class="govuk-link" href={`/track?reference=${thread.reference}`}>
        ask for the link of the case
      </a>{' '}
      to answer, correct your details or withdraw it.
    </p>
  </Layout>
)
