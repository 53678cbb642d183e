import { Details } from '../../../ui/govuk/details.tsx'
import { renderedOnce } from '../../../ui/rendered-once.ts'
import { EVIDENCE, KINDS } from '../scheme/vocabulary.ts'
import { dayWords } from './day-words.ts'
import type { Match } from './match.ts'

const MARK = { 1: '✓', 0: '?', '-1': '✗' } as const
const SAID = { 1: 'You are', 0: 'We cannot tell', '-1': 'You are not' } as const

/** One scheme as a result: what it is, what it gives, and why it is here, rule by rule. */
export const MatchView = ({ match, near, match: { scheme, why } }: { match: Match; near?: boolean }) => (
  <li class="so-match">
    {renderedOnce(scheme, 'head', () => (
      <Head scheme={scheme} />
    ))}
    {near && <p class="so-match__change">It would fit if {why.deciding[0]?.change}.</p>}
    {!near && why.verdict === 0 && (
      <p class="so-match__depends">
        Depends on this: it is for businesses that {why.deciding.map(({ words }) => words).join('; and that ')}.
      </p>
    )}
    <Details
      classes="so-match__why"
      summaryText={
        <>
          Why this is here<span class="govuk-visually-hidden">: {scheme.title}</span>
        </>
      }
      html={<Why match={match} />}
    />
    {renderedOnce(scheme, 'foot', () => (
      <Foot scheme={scheme} />
    ))}
  </li>
)

type OfScheme = { scheme: Match['scheme'] }

const Head = ({ scheme }: OfScheme) => (
  <>
    <h3 class="so-match__title">
      <a class="govuk-link" href={`/support/${scheme.slug}`}>
        {scheme.title}
      </a>
    </h3>
    <p class="so-match__kind">
      {scheme.kinds.map((kind) => KINDS[kind]).join(', ')} · {scheme.body.name}
      {scheme.amount.most ? ` · up to £${scheme.amount.most.toLocaleString('en-GB')}` : ''}
    </p>
    <p class="so-match__summary">{scheme.summary}</p>
  </>
)

const Foot = ({ scheme }: OfScheme) => (
  <div class="so-match__foot">
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={`tick-${scheme.slug}`}
          type="checkbox"
          name="scheme"
          value={scheme.slug}
        />
        <label class="govuk-label govuk-checkboxes__label" for={`tick-${scheme.slug}`}>
          Compare<span class="govuk-visually-hidden">: {scheme.title}</span>
        </label>
      </div>
    </div>
    {scheme.provisional && <span class="so-match__unchecked">Not yet checked with the body that runs it</span>}
  </div>
)

function Why({ match: { scheme, why, because } }: { match: Match }) {
  const heard = because.filter(({ how }) => how !== 'goes-with').slice(0, 4)
  const verdicts = why.outcomes.map(({ verdict }) => verdict)
  return (
    <>
      {renderedOnce(scheme, `rules ${verdicts}`, () => (
        <Rules outcomes={why.outcomes} />
      ))}
      {heard.length > 0 && (
        <p class="govuk-body-s">
          Your words:{' '}
          {heard.map(({ said, found }) => (said === found ? `“${said}”` : `“${said}” as “${found}”`)).join(', ')}
        </p>
      )}
      {renderedOnce(scheme, 'proof', () => (
        <Proof scheme={scheme} />
      ))}
    </>
  )
}

const Rules = ({ outcomes }: { outcomes: Match['why']['outcomes'] }) =>
  outcomes.length === 0 ? (
    <p class="govuk-body-s">It is for any business in the United Kingdom.</p>
  ) : (
    <ul class="govuk-list govuk-body-s so-rules">
      {outcomes.map(({ words, verdict }) => (
        <li class={`so-rules__rule so-rules__rule--${verdict}`}>
          <span aria-hidden="true">{MARK[verdict]} </span>
          <strong>{SAID[verdict]}:</strong> it is for businesses that {words}
        </li>
      ))}
    </ul>
  )

const Proof = ({ scheme }: OfScheme) => (
  <>
    {scheme.said && (
      <p class="govuk-body-s">
        {scheme.said.voices === 1 ? 'One business' : `${scheme.said.voices} businesses`} told us afterwards how it went:
        it helped {Math.round(scheme.said.share * 100)}%. That moves it {scheme.said.share >= 0.5 ? 'up' : 'down'} a
        little.
      </p>
    )}
    <p class="govuk-body-s">
      Evidence: {EVIDENCE[scheme.evidence].toLowerCase()}. Last checked {dayWords(scheme.lastCheckedOn)}.
    </p>
  </>
)
