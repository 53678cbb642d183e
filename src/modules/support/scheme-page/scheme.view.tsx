import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { dayWords } from '../find-support/day-words.ts'
import { schemeHref } from '../links.ts'
import { amountWords } from '../scheme/amount-words.ts'
import { EVIDENCE, KINDS, NEEDS } from '../scheme/vocabulary.ts'
import type { SchemeShown } from './read-scheme.ts'

/** What a scheme is, gives, costs and asks for. One that is not open offers nothing to apply for. */
export const SchemeView = ({ shown, shown: { content, open } }: { shown: SchemeShown }) => (
  <Layout
    title={open ? content.title : `${content.title}: not open`}
    backLink={{ href: '/support', text: 'Find support' }}
    wide
    sidebar={<SchemeAside shown={shown} />}
  >
    <span class="govuk-caption-l">{content.kinds.map((kind) => KINDS[kind]).join(', ')}</span>
    <h1 class="govuk-heading-l">{content.title}</h1>
    {open ? <SchemeBody shown={shown} /> : <NotOpen shown={shown} />}
  </Layout>
)

function NotOpen({ shown: { content, historic, notYet } }: { shown: SchemeShown }) {
  const need = content.needs[0]
  return (
    <>
      <InsetText
        text={
          historic
            ? `This is not open. We keep it as a record of its time: ${content.source}.`
            : notYet
              ? `This opens on ${dayWords(content.opensOn ?? '')}.`
              : `This closed on ${dayWords(content.closesOn ?? '')}.`
        }
      />
      <p class="govuk-body">
        {need && (
          <a class="govuk-link" href={`/support?need=${need}`}>
            See what is open today: {NEEDS[need].toLowerCase()}
          </a>
        )}
      </p>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">What it was</span>
        </summary>
        <div class="govuk-details__text">{content.summary}</div>
      </details>
    </>
  )
}

/** The body of a scheme that is open, also shown to an editor before it is published. */
export const SchemeBody = ({ shown: { content, demands } }: { shown: Pick<SchemeShown, 'content' | 'demands'> }) => (
  <>
    <p class="govuk-body-l">{content.summary}</p>
    <FactStrip
      facts={[
        { name: 'How much', value: amountWords(content.amount) },
        { name: 'What it costs you', value: content.costs || 'Not stated' },
        { name: 'Last day', value: content.closesOn ? dayWords(content.closesOn) : 'No closing date' },
        { name: 'Run by', value: content.body.name }
      ]}
    />
    {content.gives && (
      <>
        <h2 class="govuk-heading-m">What you get</h2>
        <p class="govuk-body so-typed">{content.gives}</p>
      </>
    )}
    <h2 class="govuk-heading-m">Who it is for</h2>
    {demands.length === 0 ? (
      <p class="govuk-body">Any business in the United Kingdom.</p>
    ) : (
      <>
        <p class="govuk-body">Businesses that:</p>
        <ul class="govuk-list govuk-list--bullet">
          {demands.map(({ words }) => (
            <li>{words}</li>
          ))}
        </ul>
      </>
    )}
    {content.how && (
      <>
        <h2 class="govuk-heading-m">How to apply</h2>
        <p class="govuk-body so-typed">{content.how}</p>
      </>
    )}
    {content.links.map(({ text, href }) => (
      <p class="govuk-body">
        <a class="govuk-link" href={href} rel="noreferrer">
          {text} ({hostOf(href)})
        </a>
      </p>
    ))}
    {content.contact.phone && <p class="govuk-body">Telephone: {content.contact.phone}</p>}
  </>
)

const hostOf = (href: string) => /^https?:\/\/(?:www\.)?([^/]+)/.exec(href)?.[1] ?? href

const Alike = ({ shown: { slug, alike } }: { shown: SchemeShown }) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">Others like it</h2>
    <ul class="govuk-list govuk-body-s">
      {alike.map((one) => (
        <li>
          <a class="govuk-link" href={schemeHref(one.slug)}>
            {one.title}
          </a>
        </li>
      ))}
    </ul>
    <p class="govuk-body-s">
      <a
        class="govuk-link"
        href={`/support/compare?${[slug, ...alike.map((one) => one.slug)].map((one) => `scheme=${one}`).join('&')}`}
      >
        Compare them side by side
      </a>
    </p>
  </section>
)

const SchemeAside = ({ shown, shown: { content, slug, open, stale, alike } }: { shown: SchemeShown }) => (
  <>
    {open && (
      <section class="so-card">
        <h2 class="govuk-heading-s">Not sure?</h2>
        <p class="govuk-body-s">Ask about this. A named team answers, by a date.</p>
        <Form action="/support/ask">
          <input type="hidden" name="about" value={slug} />
          <Button text="Ask a person" classes="govuk-button--secondary" preventDoubleClick />
        </Form>
      </section>
    )}
    {open && alike.length > 0 && <Alike shown={shown} />}
    <section class="so-card">
      <h2 class="govuk-heading-s">How sure we are</h2>
      <dl class="so-list">
        <dt>Last checked</dt>
        <dd>
          {dayWords(content.lastCheckedOn)}
          {stale && <div class="govuk-hint govuk-!-margin-bottom-0">More than six months ago: it may have changed</div>}
        </dd>
        <dt>Source</dt>
        <dd>{content.source || 'The body that runs it'}</dd>
        <dt>Evidence</dt>
        <dd>
          {content.evidenceLink ? (
            <a class="govuk-link" href={content.evidenceLink}>
              {EVIDENCE[content.evidence]}
            </a>
          ) : (
            EVIDENCE[content.evidence]
          )}
        </dd>
      </dl>
      {content.provisional && (
        <p class="govuk-body-s">
          Provisional: nobody has yet compared it with the body that runs it. Check before you rely on it.
        </p>
      )}
    </section>
  </>
)
